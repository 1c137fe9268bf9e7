package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A unit stands under one unit, of a kind and form under which it may stand; at the top only if its kind does. */
@Component
final class ParentKind implements Rule {

    private final UnitKinds kinds;

    ParentKind(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public RuleCode code() {
        return RuleCode.PARENT_KIND;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("parent");
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        Map<String, List<String>> parents = new HashMap<>();
        kinds.all().forEach((code, kind) -> parents.put(code, kind.parents()));
        return Map.of("parents", parents);
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("""
                WITH u, COLLECT { MATCH (u)-[:PART_OF]->(p:Unit) RETURN p ORDER BY p.code } AS l
                WITH u, l, coalesce($parents[u.kind], []) AS k
                WITH u, l, k, CASE
                  WHEN size(l) = 0 THEN CASE WHEN size(k) > 0 THEN 'none' END
                  WHEN size(l) > 1 THEN 'several'
                  WHEN NOT l[0].kind IN k THEN 'kind'
                  WHEN u.kind = 'CELL' AND l[0].kind = 'ORGANIZATION' AND l[0].form = 'CELL' THEN 'cell'
                  WHEN u.kind = 'GROUP' AND l[0].kind = 'ORGANIZATION' AND l[0].form = 'COMMITTEE' THEN 'group'
                END AS v
                WHERE v IS NOT NULL""")
                .entitiesIn("l")
                .values("{kind: u.kind}", "[p IN l | p.name]", "[p IN l | {kind: p.kind}]", "[p IN k | {kind: p}]")
                .variant("v"));
    }
}
