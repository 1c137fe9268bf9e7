package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Merges units into another of their kind. What hangs under them comes to hang under it; their committees, and the assignments that
 * cover them, end. For the days before, they answer as they did.
 */
@Component
class MergeUnits implements Mutation {

    private final UnitDissolution dissolution;

    MergeUnits(UnitDissolution dissolution) {
        this.dissolution = dissolution;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String into = input.id("into");
        List<String> ids = input.ids("units");
        if (ids.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, "units");
        }
        if (ids.contains(into)) {
            throw MutationRejectedException.of(UnitProblem.MERGE_SELF, "into");
        }
        List<String> all = new ArrayList<>(ids);
        all.add(into);
        context.lockStructure();
        context.lock(all);
        NodeSnapshot target = context.versionedNode("into", into, "Unit");
        List<NodeSnapshot> units = context.nodes("units", ids, "Unit");
        for (NodeSnapshot unit : units) {
            boolean same = Objects.equals(unit.text("kind"), target.text("kind"))
                    && Objects.equals(unit.text("form"), target.text("form"));
            if (!same) {
                throw MutationRejectedException.of(
                        UnitProblem.MERGE_KIND, "units", unit.displayName(), target.displayName());
            }
        }
        dissolution.transfer(context, work, ids, into, into);
        dissolution.dissolve(context, work, units);
        ids.forEach(id -> work.relate(RelationshipType.MERGED_INTO, id, into, Map.of("on", context.day())));
        return MutationResult.of("unit", into).and("merged", ids);
    }
}
