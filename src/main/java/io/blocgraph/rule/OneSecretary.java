package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At most one secretary of a committee at a time. It is the later one who is too many. */
@Component
final class OneSecretary implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.ONE_SECRETARY;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("role");
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.ofPart("""
                MATCH (u:Unit)<-[:LEADS]-(c:Committee)<-[:ON]-(s:Seat)<-[:HOLDS]-(m:Member)
                WHERE s.role = 'SECRETARY'
                MATCH (c)<-[:ON]-(t:Seat)<-[:HOLDS]-(o:Member)
                WHERE t.role = 'SECRETARY' AND t <> s
                  AND (coalesce(t.since < s.since, t.since IS NULL AND s.since IS NOT NULL)
                    OR (t.since = s.since OR t.since IS NULL AND s.since IS NULL) AND t.id < s.id)""")
                .entities("c", "s", "t", "o")
                .values("o.fullName", "{committee: c.kind}")
                .since("s.since"));
    }
}
