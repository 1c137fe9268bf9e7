package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends an assignment on a day; one that begins then or later is taken away. */
@Component
class EndAssignment implements Mutation {

    @Override
    public String subjectField() {
        return "assignment";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        context.lock(id);
        NodeSnapshot assignment = context.versionedNode("id", id, "Assignment");
        List<RelationshipSnapshot> covered = context.outgoing(RelationshipType.COVERS, List.of(id));
        boolean ended = assignment.day("until") instanceof LocalDate until && !until.isAfter(context.day());
        if (covered.isEmpty() && (ended || assignment.text("topic") == null)) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", context.day());
        }
        String holder = AssignmentHolder.of(context, id).orElseThrow();
        EndedCoverage.end(context, work, List.of(id));
        return MutationResult.of("assignment", id).with("member", holder);
    }
}
