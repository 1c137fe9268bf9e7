package io.blocgraph.assignment;

import io.blocgraph.graph.Tie;
import io.blocgraph.hierarchy.EndedCoverage;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Hands all assignments of one person to another from a day on, in one step: each ends, and an equal one begins. Seats are elected,
 * and are not handed on.
 */
@Component
class Reassign implements Mutation {

    private static final String ASSIGNMENTS = """
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY]->(a)
            RETURN a.id AS id ORDER BY id""";

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String from = input.id("from");
        String to = input.id("to");
        if (from.equals(to)) {
            throw Refusal.of("REASSIGN_SELF", "to");
        }
        edit.lock(from, to);
        Thing holder = edit.subject("from", from, "Member");
        Thing successor = edit.thing("to", to, "Member");
        List<String> ids = edit.read(ASSIGNMENTS, Map.of("id", from)).stream()
                .map(row -> (String) row.get("id"))
                .toList();
        edit.lock(ids);
        Map<String, List<Bond>> covered =
                edit.from(Tie.COVERS, ids).stream().collect(Collectors.groupingBy(Bond::from));
        List<String> made = new ArrayList<>();
        List<String> handed = new ArrayList<>();
        List<Bond> ended = new ArrayList<>();
        for (Thing assignment : edit.things("from", ids, "Assignment")) {
            List<Bond> bonds = covered.getOrDefault(assignment.id(), List.of()).stream()
                    .filter(bond -> bond.holds(edit.day()))
                    .toList();
            LocalDate until =
                    bonds.isEmpty() ? assignment.day("until") : bonds.getFirst().until();
            boolean lasts = until == null || until.isAfter(edit.day());
            if (bonds.isEmpty() && (assignment.text("topic") == null || !lasts)) {
                continue;
            }
            handed.add(assignment.id());
            ended.addAll(bonds);
            NewAssignment next = new NewAssignment(to, assignment.text("topic"), until);
            List<String> units = bonds.stream().map(Bond::to).toList();
            next.refuseSecond(edit, successor, units, "", "to");
            made.add(next.make(edit, units));
        }
        if (made.isEmpty()) {
            throw Refusal.of("NOTHING_ASSIGNED", "from", holder.name());
        }
        handed.removeAll(EndedCoverage.end(edit, handed, ended));
        edit.things("from", handed, "Assignment")
                .forEach(assignment -> edit.alter(assignment, Map.of("until", edit.day())));
        return Result.of("member", to).and("assignments", made);
    }
}
