package io.blocgraph.hierarchy;

import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.UnitOfWork;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Establishes a unit under a parent unit, and an organization in a cluster if one is named. */
@Component
class CreateUnit implements Mutation {

    private final UnitFactory unitFactory;

    CreateUnit(UnitFactory unitFactory) {
        this.unitFactory = unitFactory;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        work.lockStructure();
        String kind = input.enumValue("kind").orElseThrow();
        String parent = input.optionalId("parent").orElse(null);
        String cluster = input.optionalId("cluster").orElse(null);
        work.lock(Stream.of(parent, cluster).filter(Objects::nonNull).toList());
        if (parent != null) {
            work.node("parent", parent, "Unit");
        }
        if (cluster != null) {
            work.node("cluster", cluster, "Cluster");
        }
        return MutationResult.of("unit", unitFactory.create(work, input, kind, parent, cluster));
    }
}
