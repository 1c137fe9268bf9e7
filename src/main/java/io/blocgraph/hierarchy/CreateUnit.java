package io.blocgraph.hierarchy;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Establishes a unit under a superior, and an organization in a cluster if one is named. */
@Component
class CreateUnit implements Mutation {

    private final NewUnits newUnits;

    CreateUnit(NewUnits newUnits) {
        this.newUnits = newUnits;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        edit.lockStructure();
        String kind = input.choice("kind").orElseThrow();
        String parent = input.idIfGiven("parent").orElse(null);
        String cluster = input.idIfGiven("cluster").orElse(null);
        edit.lock(Stream.of(parent, cluster).filter(Objects::nonNull).toList());
        if (parent != null) {
            edit.thing("parent", parent, "Unit");
        }
        if (cluster != null) {
            edit.thing("cluster", cluster, "Cluster");
        }
        return Result.of("unit", newUnits.make(edit, input, kind, parent, cluster));
    }
}
