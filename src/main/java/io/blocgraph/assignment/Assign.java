package io.blocgraph.assignment;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a member responsible for units, or for a topic, from a day on. */
@Component
class Assign implements Mutation {

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String member = input.id("member");
        List<String> units = input.ids("units");
        if (units.isEmpty() && input.text("topic").isEmpty()) {
            throw MutationRejectedException.of(AssignmentProblem.NO_UNITS, "units");
        }
        List<String> all = new ArrayList<>(units);
        all.add(member);
        context.lock(all);
        NodeSnapshot holder = context.versionedNode("member", member, "Member");
        context.nodes("units", units, "Unit");
        LocalDate until = input.day("until").orElse(null);
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", context.day(), until);
        }
        NewAssignment assignment = new NewAssignment(member, input.name("topic").orElse(null), until);
        assignment.refuseSecond(context, holder, units, "", units.isEmpty() ? "topic" : "units");
        return MutationResult.of("assignment", assignment.create(context, work, units))
                .with("member", member);
    }
}
