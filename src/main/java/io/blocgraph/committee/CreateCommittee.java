package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
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
    public String subjectField() {
        return "committee";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String unit = input.id("unit");
        Optional<String> replaced = input.optionalId("replaces");
        List<MutationInput> seats = input.inputs("seats");
        List<String> ids = new ArrayList<>(List.of(unit));
        replaced.ifPresent(ids::add);
        seats.forEach(seat -> ids.add(seat.id("member")));
        context.lock(ids);
        context.node("unit", unit, "Unit");
        replaced.ifPresent(id -> {
            work.update(context.node("replaces", id, "Committee"), Map.of("termEnd", context.day()));
            UpdateCommittee.endSeats(context, work, id);
        });
        LocalDate start = input.day("termStart").orElse(context.day());
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("kind", input.enumValue("kind").orElseThrow());
        properties.put("name", input.name("name").orElse(""));
        properties.put("termStart", start);
        properties.put("termEnd", input.day("termEnd").orElse(null));
        properties.put("version", 1L);
        String id = work.create("Committee", properties);
        work.relate(RelationshipType.LEADS, id, unit, Map.of());
        Set<List<Object>> seated = new HashSet<>();
        for (MutationInput seat : seats) {
            String member = seat.id("member");
            NodeSnapshot holder = context.node("seats", member, "Member");
            SeatRole role = SeatRole.valueOf(seat.enumValue("role").orElseThrow());
            if (!seated.add(List.of(member, role))) {
                throw MutationRejectedException.of(CommitteeProblem.ALREADY_SEATED, "seats", holder.displayName());
            }
            NewSeat.create(context, work, id, member, role, null);
        }
        return MutationResult.of("committee", id);
    }
}
