package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts organizations into a cluster, or takes them out of theirs. */
@Component
class PlaceInCluster implements Mutation {

    @Override
    public String subjectField() {
        return "cluster";
    }

    @Override
    public MutationResult current(MutationInput input, String id) {
        return input.optionalId("cluster").isPresent()
                ? MutationResult.of("cluster", id)
                : MutationResult.of("organizations", input.ids("organizations"));
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        List<String> organizations = input.ids("organizations");
        String cluster = input.optionalId("cluster").orElse(null);
        if (organizations.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, "organizations");
        }
        List<String> all = new ArrayList<>(organizations);
        if (cluster != null) {
            all.add(cluster);
        }
        context.lockStructure();
        context.lock(all);
        context.nodes("organizations", organizations, "Organization");
        if (cluster == null) {
            context.versionedNode("organizations", organizations.getFirst(), "Organization");
        } else {
            context.versionedNode("cluster", cluster, "Cluster");
        }
        work.relationships().redirect(RelationshipType.IN_CLUSTER, organizations, cluster);
        MutationResult result = MutationResult.of("organizations", organizations);
        return cluster == null ? result : MutationResult.of("cluster", cluster).and("organizations", organizations);
    }
}
