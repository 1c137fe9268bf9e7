package io.blocgraph.assignment;

import io.blocgraph.graph.Tie;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends an assignment on a day; one that begins then or later is taken away. */
@Component
class EndAssignment implements Mutation {

    @Override
    public String subject() {
        return "assignment";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing assignment = edit.subject("id", id, "Assignment");
        List<Bond> covered = edit.from(Tie.COVERS, List.of(id));
        boolean ended = assignment.day("until") instanceof LocalDate until && !until.isAfter(edit.day());
        if (covered.isEmpty() && (ended || assignment.text("topic") == null)) {
            throw Refusal.of("ALREADY_ENDED", "id", edit.day());
        }
        String holder = Holder.of(edit, id).orElseThrow();
        EndedCoverage.end(edit, List.of(id));
        return Result.of("assignment", id).with("member", holder);
    }
}
