/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.ChangeContext;
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
 * Reassigns all assignments of one member to another in one step: each ends, and an equal one begins. What else is in the member's
 * hand goes along ({@link HandoverStep}). Seats are elected and are not reassigned.
 */
@Component
class Reassignment {

    private static final String ASSIGNMENTS = """
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY /* as of */]->(a)
            RETURN a.id AS id ORDER BY id""";

    private final List<HandoverStep> steps;

    Reassignment(List<HandoverStep> steps) {
        this.steps = steps;
    }

    /**
     * Reassigns the assignments on the effective date.
     *
     * @throws MutationRejectedException {@code REASSIGN_SELF} if both members are the same, {@code NOTHING_ASSIGNED} if
     *     there are no assignments and nothing else to hand over, {@code ALREADY_ASSIGNED} if the new holder already has such an assignment,
     *     {@code NOT_FOUND}, {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for one of the members
     */
    MutationResult reassign(ChangeContext context, UnitOfWork work, ReassignInput input) {
        String from = input.from();
        String to = input.to();
        if (from.equals(to)) {
            throw MutationRejectedException.of(AssignmentProblem.REASSIGN_SELF, "to");
        }
        context.lock(from, to);
        NodeSnapshot holder = context.versionedNode("from", from, "Member", MutationResult.of("member", from));
        NodeSnapshot successor = context.node("to", to, "Member");
        List<String> ids = context.read(ASSIGNMENTS, Map.of("id", from)).stream()
                .map(row -> (String) row.get("id"))
                .toList();
        context.lock(ids);
        Map<String, List<RelationshipSnapshot>> covered = context.outgoing(RelationshipType.COVERS, ids).stream()
                .collect(Collectors.groupingBy(RelationshipSnapshot::from));
        List<String> created = new ArrayList<>();
        List<String> handed = new ArrayList<>();
        List<RelationshipSnapshot> ended = new ArrayList<>();
        for (NodeSnapshot assignment : context.nodes("from", ids, "Assignment")) {
            List<RelationshipSnapshot> relationships = covered.getOrDefault(assignment.id(), List.of()).stream()
                    .filter(relationship -> relationship.holdsOn(context.day()))
                    .toList();
            LocalDate until = relationships.isEmpty()
                    ? assignment.day("until")
                    : relationships.getFirst().until();
            boolean lasts = until == null || until.isAfter(context.day());
            if (relationships.isEmpty() && (assignment.text("topic") == null || !lasts)) {
                continue;
            }
            handed.add(assignment.id());
            ended.addAll(relationships);
            NewAssignment next = new NewAssignment(to, assignment.text("topic"), until);
            List<String> units =
                    relationships.stream().map(RelationshipSnapshot::to).toList();
            next.refuseSecond(context, successor, units, "", "to");
            created.add(next.create(context, work, units));
        }
        boolean handedMore = false;
        for (HandoverStep step : steps) {
            handedMore |= step.handOver(context, work, from, to);
        }
        if (created.isEmpty() && !handedMore) {
            throw MutationRejectedException.of(AssignmentProblem.NOTHING_ASSIGNED, "from", holder.displayName());
        }
        handed.removeAll(EndedCoverage.end(context, work, handed, ended));
        context.nodes("from", handed, "Assignment")
                .forEach(assignment -> work.update(assignment, Map.of("until", context.day())));
        return MutationResult.of("member", to).and("assignments", created);
    }
}
