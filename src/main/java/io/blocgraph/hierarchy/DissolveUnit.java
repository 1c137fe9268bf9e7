package io.blocgraph.hierarchy;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dissolves a unit. What hangs under it goes where the input says; if it says nothing, nothing may hang under it. */
@Component
class DissolveUnit implements Mutation {

    private final Closing closing;

    DissolveUnit(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        String unitsTo = input.idIfGiven("unitsTo").orElse(null);
        String membersTo = input.idIfGiven("membersTo").orElse(null);
        edit.lockStructure();
        edit.lock(Stream.of(id, unitsTo, membersTo).filter(Objects::nonNull).toList());
        Thing unit = edit.subject("id", id, "Unit");
        if (unitsTo != null) {
            edit.thing("unitsTo", unitsTo, "Unit");
        }
        if (membersTo != null) {
            edit.thing("membersTo", membersTo, "Unit");
        }
        closing.hand(edit, List.of(id), unitsTo, membersTo);
        closing.close(edit, List.of(unit));
        return Result.of("unit", id);
    }
}
