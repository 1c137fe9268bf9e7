package io.blocgraph.rule;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a waiver on a day; one that begins then or later is taken away. */
@Component
class EndWaiver implements Mutation {

    @Override
    public String subjectField() {
        return "waiver";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        context.lock(id);
        if (context.versionedNode("id", id, "Waiver").day("until") instanceof LocalDate until
                && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", until);
        }
        MutationResult result = MutationResult.of("waiver", id);
        for (RelationshipSnapshot waived : context.outgoing(RelationshipType.WAIVES, List.of(id))) {
            result = result.with("unit", waived.to());
        }
        work.end(List.of(id));
        return result;
    }
}
