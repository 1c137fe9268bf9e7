package io.blocgraph.rule;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a waiver on a day; one that begins then or later is taken away. */
@Component
class EndWaiver implements Mutation {

    @Override
    public String subject() {
        return "waiver";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        if (edit.subject("id", id, "Waiver").day("until") instanceof LocalDate until && !until.isAfter(edit.day())) {
            throw Refusal.of("ALREADY_ENDED", "id", until);
        }
        Result result = Result.of("waiver", id);
        for (Bond waived : edit.from(Tie.WAIVES, List.of(id))) {
            result = result.with("unit", waived.to());
        }
        edit.end(List.of(id));
        return result;
    }
}
