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
import java.util.Optional;
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
        Optional<String> member = Holder.of(edit, id);
        member.ifPresent(all::add);
        edit.lock(all);
        Thing assignment = edit.subject("id", id, "Assignment");
        LocalDate until = until(edit, input, assignment);
        List<Bond> covered = edit.from(Tie.COVERS, List.of(id));
        List<String> units = input.given("units")
                ? input.ids("units")
                : covered.stream().map(Bond::to).distinct().toList();
        edit.things("units", input.ids("units"), "Unit");
        String topic = input.given("topic") ? input.name("topic").orElse(null) : assignment.text("topic");
        if (units.isEmpty() && topic == null && (input.given("units") || input.given("topic"))) {
            throw Refusal.of("NO_UNITS", "units");
        }
        List<String> added = units.stream()
                .filter(unit -> covered.stream().noneMatch(bond -> bond.to().equals(unit)))
                .toList();
        String holder = member.orElseThrow();
        edit.mayChange(List.of(holder));
        new NewAssignment(holder, units.isEmpty() ? topic : null, until)
                .refuseSecond(
                        edit,
                        edit.thing("id", holder, "Member"),
                        input.given("until") ? units : added,
                        id,
                        units.isEmpty() ? "topic" : input.given("units") ? "units" : "until");
        covered.stream().filter(bond -> !units.contains(bond.to())).forEach(edit::end);
        if (input.given("until")) {
            covered.stream().filter(bond -> units.contains(bond.to())).forEach(bond -> edit.endOn(bond, until));
        }
        added.forEach(unit -> edit.tie(Tie.COVERS, id, unit, until));
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("topic", topic);
        changes.put("until", until);
        edit.alter(assignment, changes);
        return Result.of("assignment", id).with("member", holder);
    }

    private static @Nullable LocalDate until(Edit edit, Input input, Thing assignment) {
        LocalDate until = input.given("until") ? input.day("until").orElse(null) : assignment.day("until");
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        return until;
    }
}
