package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An organization's cluster belongs to the organization's bloc. */
@Component
final class ClusterSameBloc implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CLUSTER_SAME_BLOC;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("cluster");
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("""
                MATCH (u)-[r:IN_CLUSTER]->(c:Unit)
                WHERE NOT EXISTS { (u) (()-[:PART_OF]->()){1,12} (:Unit)<-[:PART_OF]-(c) }""")
                .entities("c")
                .values("c.name", "head(COLLECT { MATCH (c)-[:PART_OF]->(b:Unit) RETURN b.name })")
                .since("r.since"));
    }
}
