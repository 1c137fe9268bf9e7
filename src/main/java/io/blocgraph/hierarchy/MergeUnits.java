package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
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

    private final Closing closing;

    MergeUnits(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String into = input.id("into");
        List<String> ids = input.ids("units");
        if (ids.isEmpty()) {
            throw Refusal.of("EMPTY", "units");
        }
        if (ids.contains(into)) {
            throw Refusal.of("MERGE_SELF", "into");
        }
        List<String> all = new ArrayList<>(ids);
        all.add(into);
        edit.lockStructure();
        edit.lock(all);
        Thing target = edit.subject("into", into, "Unit");
        List<Thing> units = edit.things("units", ids, "Unit");
        for (Thing unit : units) {
            boolean same = Objects.equals(unit.text("kind"), target.text("kind"))
                    && Objects.equals(unit.text("form"), target.text("form"));
            if (!same) {
                throw Refusal.of("MERGE_KIND", "units", unit.name(), target.name());
            }
        }
        closing.hand(edit, ids, into, into);
        closing.close(edit, units);
        ids.forEach(id -> edit.tie(Tie.MERGED_INTO, id, into, Map.of("on", edit.day())));
        return Result.of("unit", into).and("merged", ids);
    }
}
