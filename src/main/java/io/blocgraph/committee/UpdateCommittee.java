package io.blocgraph.committee;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the name and the term of a committee, and ends its seats with the term if that is asked. */
@Component
class UpdateCommittee implements Mutation {

    private static final String SEATS = """
            MATCH (c:Entity {id: $id})<-[: ON|WAS_ON]-(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS seat""";

    @Override
    public String subject() {
        return "committee";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing committee = edit.subject("id", id, "Committee");
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (input.given("name")) {
            changes.put("name", input.name("name").orElse(""));
        }
        for (String day : List.of("termStart", "termEnd")) {
            if (input.given(day)) {
                changes.put(day, input.day(day).orElse(null));
            }
        }
        if (input.on("endSeats")) {
            changes.putIfAbsent("termEnd", edit.day());
            endSeats(edit, id);
        }
        edit.alter(committee, changes);
        return Result.of("committee", id);
    }

    /** Ends all seats of a committee on the day of the change. */
    static void endSeats(Edit edit, String committee) {
        edit.end(edit.read(SEATS, Map.of("id", committee)).stream()
                .map(row -> (String) row.get("seat"))
                .toList());
    }
}
