package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
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
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY /* as of */]->(a)
            RETURN a.id AS id ORDER BY id""";

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String from = input.id("from");
        String to = input.id("to");
        if (from.equals(to)) {
            throw MutationRejectedException.of(AssignmentProblem.REASSIGN_SELF, "to");
        }
        work.lock(from, to);
        NodeSnapshot holder = work.versionedNode("from", from, "Member");
        NodeSnapshot successor = work.node("to", to, "Member");
        List<String> ids = work.read(ASSIGNMENTS, Map.of("id", from)).stream()
                .map(row -> (String) row.get("id"))
                .toList();
        work.lock(ids);
        Map<String, List<RelationshipSnapshot>> covered = work.outgoing(RelationshipType.COVERS, ids).stream()
                .collect(Collectors.groupingBy(RelationshipSnapshot::from));
        List<String> created = new ArrayList<>();
        List<String> handed = new ArrayList<>();
        List<RelationshipSnapshot> ended = new ArrayList<>();
        for (NodeSnapshot assignment : work.nodes("from", ids, "Assignment")) {
            List<RelationshipSnapshot> relationships = covered.getOrDefault(assignment.id(), List.of()).stream()
                    .filter(relationship -> relationship.holdsOn(work.day()))
                    .toList();
            LocalDate until = relationships.isEmpty()
                    ? assignment.day("until")
                    : relationships.getFirst().until();
            boolean lasts = until == null || until.isAfter(work.day());
            if (relationships.isEmpty() && (assignment.text("topic") == null || !lasts)) {
                continue;
            }
            handed.add(assignment.id());
            ended.addAll(relationships);
            NewAssignment next = new NewAssignment(to, assignment.text("topic"), until);
            List<String> units =
                    relationships.stream().map(RelationshipSnapshot::to).toList();
            next.refuseSecond(work, successor, units, "", "to");
            created.add(next.create(work, units));
        }
        if (created.isEmpty()) {
            throw MutationRejectedException.of(AssignmentProblem.NOTHING_ASSIGNED, "from", holder.displayName());
        }
        handed.removeAll(EndedCoverage.end(work, handed, ended));
        work.nodes("from", handed, "Assignment")
                .forEach(assignment -> work.update(assignment, Map.of("until", work.day())));
        return MutationResult.of("member", to).and("assignments", created);
    }
}
