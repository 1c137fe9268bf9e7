package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
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

/** Ends a seat on a day; one that begins then or later is taken away. */
@Component
class EndSeat implements Mutation {

    @Override
    public String subjectField() {
        return "seat";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        context.lock(id);
        NodeSnapshot seat = context.versionedNode("id", id, "Seat");
        LocalDate until = seat.day("until");
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", until);
        }
        MutationResult result = MutationResult.of("seat", id);
        for (RelationshipSnapshot on : context.outgoing(RelationshipType.ON, List.of(id))) {
            result = result.with("committee", on.to());
        }
        work.end(List.of(id));
        return result;
    }
}
