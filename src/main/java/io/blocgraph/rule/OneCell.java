package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One official cell at a time, and at most one temporary one. It is the later one that is too many. */
@Component
final class OneCell implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.ONE_CELL;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("cell");
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                twoOf("BELONGS_TO", "BELONGED_TO", "official"), twoOf("ACTIVE_IN", "WAS_ACTIVE_IN", "temporary"));
    }

    /** Who never changed cells is passed over by the number of their memberships alone. */
    private static Finding twoOf(String lasting, String ended, String variant) {
        return Finding.ofMember("""
                MATCH (u:Unit)<-[r:%1$s]-(m:Member)
                WHERE COUNT { (m)-[: %1$s|%2$s]->() } > 1
                MATCH (m)-[o:%1$s]->(x:Unit)
                WHERE o <> r AND (coalesce(o.since < r.since, o.since IS NULL AND r.since IS NOT NULL)
                  OR (o.since = r.since OR o.since IS NULL AND r.since IS NULL) AND x.id < u.id)""".formatted(lasting, ended))
                .entities("x")
                .values("x.name")
                .since("r.since")
                .variant("'" + variant + "'");
    }
}
