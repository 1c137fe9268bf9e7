package io.blocgraph.committee;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets up a committee of a unit for a term, with those who shall sit on it from its first day; one that it replaces ends on that day
 * with all its seats.
 */
@Component
class CreateCommittee implements Mutation {

    @Override
    public String subject() {
        return "committee";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String unit = input.id("unit");
        Optional<String> replaced = input.idIfGiven("replaces");
        List<Input> seats = input.inputs("seats");
        List<String> ids = new ArrayList<>(List.of(unit));
        replaced.ifPresent(ids::add);
        seats.forEach(seat -> ids.add(seat.id("member")));
        edit.lock(ids);
        edit.thing("unit", unit, "Unit");
        replaced.ifPresent(id -> {
            edit.alter(edit.thing("replaces", id, "Committee"), Map.of("termEnd", edit.day()));
            UpdateCommittee.endSeats(edit, id);
        });
        LocalDate start = input.day("termStart").orElse(edit.day());
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("kind", input.choice("kind").orElseThrow());
        properties.put("name", input.name("name").orElse(""));
        properties.put("termStart", start);
        properties.put("termEnd", input.day("termEnd").orElse(null));
        properties.put("version", 1L);
        String id = edit.make("Committee", properties);
        edit.tie(Tie.LEADS, id, unit, Map.of());
        Set<List<Object>> seated = new HashSet<>();
        for (Input seat : seats) {
            String member = seat.id("member");
            Thing holder = edit.thing("seats", member, "Member");
            SeatRole role = SeatRole.valueOf(seat.choice("role").orElseThrow());
            if (!seated.add(List.of(member, role))) {
                throw Refusal.of("ALREADY_SEATED", "seats", holder.name());
            }
            NewSeat.make(edit, id, member, role, null);
        }
        return Result.of("committee", id);
    }
}
