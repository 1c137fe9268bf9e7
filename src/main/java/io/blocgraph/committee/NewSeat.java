package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seat on a committee that begins on the day of the change. */
final class NewSeat {

    private NewSeat() {}

    /** Gives a member that was locked a seat; its id. */
    static String create(
            ChangeContext context,
            UnitOfWork work,
            String committee,
            String member,
            SeatRole role,
            @Nullable LocalDate until) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("role", role.name());
        properties.put("rank", (long) role.ordinal());
        properties.put("since", context.day());
        properties.put("until", until);
        properties.put("version", 1L);
        String id = work.create("Seat", properties);
        work.relate(RelationshipType.HOLDS, member, id, Map.of());
        work.relate(RelationshipType.ON, id, committee, Map.of());
        return id;
    }
}
