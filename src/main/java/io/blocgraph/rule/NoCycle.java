package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** No unit is its own ancestor. */
@Component
final class NoCycle implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.NO_CYCLE;
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
    public List<Finding> findings() {
        return List.of(Finding.of("""
                MATCH p = (u) (()-[:PART_OF]->()){1,12} (x:Unit)
                WHERE x = u
                WITH u, nodes(p) AS l LIMIT 1""").entitiesIn("l[1..-1]").values("[x IN l | x.name]"));
    }
}
