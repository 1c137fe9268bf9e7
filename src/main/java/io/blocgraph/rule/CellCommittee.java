package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/** A cell of nine official members or more elects a committee of at most seven; a smaller one has a secretary and, if needed, one deputy: 294-QĐ/TW. */
@Component
final class CellCommittee implements Rule {

    private static final Value OFFICIAL = new Value("official", Dated.always(9));
    private static final Value MOST = new Value("most", Dated.always(7));

    @Override
    public RuleCode code() {
        return RuleCode.CELL_COMMITTEE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Value> values() {
        return List.of(OFFICIAL, MOST);
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("""
                WITH u WHERE u:Cell OR u.form = 'CELL'
                WITH u, COLLECT {
                  MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(:Member)
                  RETURN s.role
                } AS l
                WHERE size(l) > 0
                WITH u, l, COUNT { (u)<-[:BELONGS_TO]-(p:Member) WHERE p.officialOn <= $asOf } AS k
                WITH u, size(l) AS z, k, CASE
                  WHEN k >= $official AND size(l) > $most THEN 'large'
                  WHEN k >= $official AND size(l) < 3 AND all(r IN l WHERE r IN ['SECRETARY', 'DEPUTY_SECRETARY']) THEN 'none'
                  WHEN k < $official AND (any(r IN l WHERE NOT r IN ['SECRETARY', 'DEPUTY_SECRETARY'])
                    OR size([r IN l WHERE r = 'DEPUTY_SECRETARY']) > 1) THEN 'needless'
                END AS v
                WHERE v IS NOT NULL""").values("k", "z", "$official", "$most").variant("v"));
    }
}
