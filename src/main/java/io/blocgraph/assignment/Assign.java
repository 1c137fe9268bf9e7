package io.blocgraph.assignment;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a member answer for units, or for a topic, from a day on. */
@Component
class Assign implements Mutation {

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String member = input.id("member");
        List<String> units = input.ids("units");
        if (units.isEmpty() && input.text("topic").isEmpty()) {
            throw Refusal.of("NO_UNITS", "units");
        }
        List<String> all = new ArrayList<>(units);
        all.add(member);
        edit.lock(all);
        Thing holder = edit.subject("member", member, "Member");
        edit.things("units", units, "Unit");
        LocalDate until = input.day("until").orElse(null);
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        NewAssignment assignment = new NewAssignment(member, input.name("topic").orElse(null), until);
        assignment.refuseSecond(edit, holder, units, "", units.isEmpty() ? "topic" : "units");
        return Result.of("assignment", assignment.make(edit, units)).with("member", member);
    }
}
