package io.blocgraph.committee;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Problem;
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

/**
 * Gives a member a seat on a committee from a day on. The unit of the committee is locked: two secretaries would come from two
 * committees as well as from one (rule ONE_SECRETARY).
 */
@Component
class SeatMember implements Mutation {

    /** A seat of the same person in the same role and time. */
    private static final String SAME = """
            MATCH (:Entity {id: $member})-[: HOLDS|HELD]->(s {role: $role})-[: ON|WAS_ON]->({id: $committee})
            WHERE coalesce(s.until > $asOf, true) AND coalesce(s.since < $until, true)
            RETURN s.id AS seat LIMIT 1""";

    @Override
    public String subject() {
        return "committee";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String committeeId = input.id("committee");
        String member = input.id("member");
        List<String> ids = new ArrayList<>(List.of(committeeId, member));
        edit.from(Tie.LEADS, List.of(committeeId)).forEach((Bond led) -> ids.add(led.to()));
        edit.lock(ids);
        Thing committee = edit.subject("committee", committeeId, "Committee");
        Thing holder = edit.thing("member", member, "Member");
        SeatRole role = SeatRole.valueOf(input.choice("role").orElseThrow());
        LocalDate until = input.day("until").orElse(null);
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        for (Map<String, Object> row : edit.read(SAME, same(committeeId, member, role, until))) {
            throw new Refusal(
                    Problem.error("ALREADY_SEATED", "member", holder.name()).about(List.of((String) row.get("seat"))));
        }
        return Result.of("seat", NewSeat.make(edit, committee.id(), member, role, until))
                .with("committee", committeeId);
    }

    private static Map<String, @Nullable Object> same(
            String committee, String member, SeatRole role, @Nullable LocalDate until) {
        Map<String, @Nullable Object> same =
                new HashMap<>(Map.of("committee", committee, "member", member, "role", role.name()));
        same.put("until", until);
        return same;
    }
}
