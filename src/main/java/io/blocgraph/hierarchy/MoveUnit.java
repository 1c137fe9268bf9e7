package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts a unit under another superior. An organization leaves its cluster if that belongs to another bloc (rule CLUSTER_SAME_BLOC),
 * unless a cluster is named as well.
 */
@Component
class MoveUnit implements Mutation {

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        String parent = input.idIfGiven("parent").orElse(null);
        String cluster = input.idIfGiven("cluster").orElse(null);
        edit.lockStructure();
        edit.lock(Stream.of(id, parent, cluster).filter(Objects::nonNull).toList());
        Thing unit = edit.subject("id", id, "Unit");
        if (parent != null) {
            edit.thing("parent", parent, "Unit");
        }
        edit.lead(Tie.PART_OF, List.of(id), parent);
        if (cluster != null) {
            edit.thing("cluster", cluster, "Cluster");
            edit.lead(Tie.IN_CLUSTER, List.of(id), cluster);
        } else if (unit.is("Organization")) {
            List<Bond> clusters = edit.from(Tie.IN_CLUSTER, List.of(id));
            List<String> staying = edit
                    .from(Tie.PART_OF, clusters.stream().map(Bond::to).toList())
                    .stream()
                    .filter(place -> place.holds(edit.day()) && place.to().equals(parent))
                    .map(Bond::from)
                    .toList();
            clusters.stream().filter(bond -> !staying.contains(bond.to())).forEach(edit::end);
        }
        return Result.of("unit", id);
    }
}
