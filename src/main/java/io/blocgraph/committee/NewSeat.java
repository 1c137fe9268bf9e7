package io.blocgraph.committee;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seat on a committee that begins on the day of the change. */
final class NewSeat {

    private NewSeat() {}

    /** Gives a member that was locked a seat; its id. */
    static String make(Edit edit, String committee, String member, SeatRole role, @Nullable LocalDate until) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("role", role.name());
        properties.put("rank", (long) role.ordinal());
        properties.put("since", edit.day());
        properties.put("until", until);
        properties.put("version", 1L);
        String id = edit.make("Seat", properties);
        edit.tie(Tie.HOLDS, member, id, Map.of());
        edit.tie(Tie.ON, id, committee, Map.of());
        return id;
    }
}
