package io.blocgraph.committee;

import io.blocgraph.graph.Tie;
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

/** Ends a seat on a day; one that begins then or later is taken away. */
@Component
class EndSeat implements Mutation {

    @Override
    public String subject() {
        return "seat";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing seat = edit.subject("id", id, "Seat");
        LocalDate until = seat.day("until");
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("ALREADY_ENDED", "id", until);
        }
        Result result = Result.of("seat", id);
        for (Bond on : edit.from(Tie.ON, List.of(id))) {
            result = result.with("committee", on.to());
        }
        edit.end(List.of(id));
        return result;
    }
}
