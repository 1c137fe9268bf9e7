package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts organizations into a cluster, or takes them out of theirs. */
@Component
class PlaceInCluster implements Mutation {

    @Override
    public String subject() {
        return "cluster";
    }

    @Override
    public Result current(Input input, String id) {
        return input.idIfGiven("cluster").isPresent()
                ? Result.of("cluster", id)
                : Result.of("organizations", input.ids("organizations"));
    }

    @Override
    public Result apply(Edit edit, Input input) {
        List<String> organizations = input.ids("organizations");
        String cluster = input.idIfGiven("cluster").orElse(null);
        if (organizations.isEmpty()) {
            throw Refusal.of("EMPTY", "organizations");
        }
        List<String> all = new ArrayList<>(organizations);
        if (cluster != null) {
            all.add(cluster);
        }
        edit.lockStructure();
        edit.lock(all);
        edit.things("organizations", organizations, "Organization");
        if (cluster == null) {
            edit.subject("organizations", organizations.getFirst(), "Organization");
        } else {
            edit.subject("cluster", cluster, "Cluster");
        }
        edit.lead(Tie.IN_CLUSTER, organizations, cluster);
        Result result = Result.of("organizations", organizations);
        return cluster == null ? result : Result.of("cluster", cluster).and("organizations", organizations);
    }
}
