package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dissolves a unit. What is under it moves where the input says; without that, nothing may be under it. */
@Component
class DissolveUnit implements Mutation {

    private final UnitDissolution dissolution;

    DissolveUnit(UnitDissolution dissolution) {
        this.dissolution = dissolution;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        String unitsTo = input.optionalId("unitsTo").orElse(null);
        String membersTo = input.optionalId("membersTo").orElse(null);
        context.lockStructure();
        context.lock(Stream.of(id, unitsTo, membersTo).filter(Objects::nonNull).toList());
        NodeSnapshot unit = context.versionedNode("id", id, "Unit");
        if (unitsTo != null) {
            context.node("unitsTo", unitsTo, "Unit");
        }
        if (membersTo != null) {
            context.node("membersTo", membersTo, "Unit");
        }
        dissolution.transfer(context, work, List.of(id), unitsTo, membersTo);
        dissolution.dissolve(context, work, List.of(unit));
        return MutationResult.of("unit", id);
    }
}
