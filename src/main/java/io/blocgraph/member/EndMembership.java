package io.blocgraph.member;

import io.blocgraph.graph.Tie;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Ends the membership of a person on a day, and with it their seats and assignments; or only their temporary activity in another
 * cell.
 */
@Component
class EndMembership implements Mutation {

    private static final String SEATS = """
            MATCH (m:Entity {id: $id})-[:HOLDS]->(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS seat""";

    private static final String ASSIGNMENTS = """
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY]->(a)
            RETURN a.id AS assignment""";

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing member = edit.subject("id", id, "Member");
        List<Bond> active = edit.from(Tie.ACTIVE_IN, List.of(id));
        if (input.on("temporary")) {
            if (active.isEmpty()) {
                throw Refusal.of("NOT_ACTIVE", "id", member.name());
            }
            active.forEach(edit::end);
            return Result.of("member", id);
        }
        List<Bond> homes = edit.from(Tie.BELONGS_TO, List.of(id));
        if (homes.isEmpty()) {
            throw Refusal.of("NOT_A_MEMBER", "id", member.name());
        }
        homes.forEach(edit::end);
        active.forEach(edit::end);
        edit.end(edit.read(SEATS, Map.of("id", id)).stream()
                .map(row -> (String) row.get("seat"))
                .toList());
        List<String> assignments = edit.read(ASSIGNMENTS, Map.of("id", id)).stream()
                .map(row -> (String) row.get("assignment"))
                .toList();
        EndedCoverage.end(edit, assignments);
        edit.alter(member, Map.of("leftOn", edit.day()));
        return Result.of("member", id);
    }
}
