package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
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
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        context.lockStructure();
        String kind = input.enumValue("kind").orElseThrow();
        String parent = input.optionalId("parent").orElse(null);
        String cluster = input.optionalId("cluster").orElse(null);
        context.lock(Stream.of(parent, cluster).filter(Objects::nonNull).toList());
        if (parent != null) {
            context.node("parent", parent, "Unit");
        }
        if (cluster != null) {
            context.node("cluster", cluster, "Cluster");
        }
        return MutationResult.of("unit", unitFactory.create(context, work, input, kind, parent, cluster));
    }
}
