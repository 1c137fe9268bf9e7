package io.blocgraph.assignment;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes from a day on which units an assignment covers, its topic, or when it ends. */
@Component
class UpdateAssignment implements Mutation {

    @Override
    public String subject() {
        return "assignment";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        List<String> all = new ArrayList<>(input.ids("units"));
        all.add(id);
        edit.lock(all);
        Thing assignment = edit.subject("id", id, "Assignment");
        LocalDate until = input.given("until") ? input.day("until").orElse(null) : assignment.day("until");
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        List<Bond> covered = edit.from(Tie.COVERS, List.of(id));
        List<String> units = input.given("units")
                ? input.ids("units")
                : covered.stream().map(Bond::to).distinct().toList();
        edit.things("units", input.ids("units"), "Unit");
        for (Bond bond : covered) {
            if (!units.contains(bond.to())) {
                edit.end(bond);
            } else if (input.given("until")) {
                edit.endOn(bond, until);
            }
        }
        units.stream()
                .filter(unit -> covered.stream().noneMatch(bond -> bond.to().equals(unit)))
                .forEach(unit -> edit.tie(Tie.COVERS, id, unit, until));
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (input.given("topic")) {
            changes.put("topic", input.name("topic").orElse(null));
        }
        if (input.given("until")) {
            changes.put("until", until);
        }
        edit.alter(assignment, changes);
        return Result.of("assignment", id);
    }
}
