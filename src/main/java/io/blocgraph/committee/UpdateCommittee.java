package io.blocgraph.committee;

import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the name and the term of a committee, and ends its seats with the term if that is asked. */
@Component
class UpdateCommittee implements Mutation {

    private static final String SEATS = """
            MATCH (c:Entity {id: $id})<-[:ON|WAS_ON /* ever */]-(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS seat""";

    @Override
    public String subjectField() {
        return "committee";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        work.lock(id);
        NodeSnapshot committee = work.versionedNode("id", id, "Committee");
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (input.isGiven("name")) {
            changes.put("name", input.name("name").orElse(""));
        }
        for (String day : List.of("termStart", "termEnd")) {
            if (input.isGiven(day)) {
                changes.put(day, input.day(day).orElse(null));
            }
        }
        if (input.isTrue("endSeats")) {
            changes.putIfAbsent("termEnd", work.day());
            endSeats(work, id);
        }
        work.update(committee, changes);
        return MutationResult.of("committee", id);
    }

    /** Ends all seats of a committee on the day of the change. */
    static void endSeats(UnitOfWork work, String committee) {
        work.end(work.read(SEATS, Map.of("id", committee)).stream()
                .map(row -> (String) row.get("seat"))
                .toList());
    }
}
