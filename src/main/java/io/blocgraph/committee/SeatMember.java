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
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives a member a seat on a committee from a day on. The unit of the committee is locked: two secretaries would come from two
 * committees as well as from one (rule ONE_SECRETARY).
 */
@Component
class SeatMember implements Mutation {

    @Override
    public String subject() {
        return "seat";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String committeeId = input.id("committee");
        String member = input.id("member");
        List<String> ids = new ArrayList<>(List.of(committeeId, member));
        edit.from(Tie.LEADS, List.of(committeeId)).forEach((Bond led) -> ids.add(led.to()));
        edit.lock(ids);
        Thing committee = edit.subject("committee", committeeId, "Committee");
        edit.thing("member", member, "Member");
        SeatRole role = SeatRole.valueOf(input.choice("role").orElseThrow());
        LocalDate until = input.day("until").orElse(null);
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        return Result.of("seat", NewSeat.make(edit, committee.id(), member, role, until));
    }
}
