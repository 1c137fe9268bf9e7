package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves a unit under another parent unit. An organization leaves its cluster if that belongs to another bloc (rule CLUSTER_SAME_BLOC),
 * unless a cluster is named as well.
 */
@Component
class MoveUnit implements Mutation {

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        String parent = input.optionalId("parent").orElse(null);
        String cluster = input.optionalId("cluster").orElse(null);
        context.lockStructure();
        context.lock(Stream.of(id, parent, cluster).filter(Objects::nonNull).toList());
        NodeSnapshot unit = context.versionedNode("id", id, "Unit");
        if (parent != null) {
            context.node("parent", parent, "Unit");
        }
        work.relationships().redirect(RelationshipType.PART_OF, List.of(id), parent);
        if (cluster != null) {
            context.node("cluster", cluster, "Cluster");
            work.relationships().redirect(RelationshipType.IN_CLUSTER, List.of(id), cluster);
        } else if (unit.hasLabel("Organization")) {
            List<RelationshipSnapshot> clusters = context.outgoing(RelationshipType.IN_CLUSTER, List.of(id));
            List<String> staying = context
                    .outgoing(
                            RelationshipType.PART_OF,
                            clusters.stream().map(RelationshipSnapshot::to).toList())
                    .stream()
                    .filter(place -> place.holdsOn(context.day()) && place.to().equals(parent))
                    .map(RelationshipSnapshot::from)
                    .toList();
            clusters.stream()
                    .filter(relationship -> !staying.contains(relationship.to()))
                    .forEach(work.relationships()::end);
        }
        return MutationResult.of("unit", id);
    }
}
