/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, updates and ends assignments. */
@Component
class AssignmentChanges {

    AssignmentChanges() {}

    /**
     * Makes a member responsible for units, or for a topic, from the effective date on.
     *
     * @throws MutationRejectedException {@code NO_UNITS} if there is neither a unit nor a topic, {@code DATES_ORDERED} if
     *     the assignment would end before it begins, {@code ALREADY_ASSIGNED} if the member already has such an assignment,
     *     {@code NOT_FOUND}, {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for the member, {@code NOT_FOUND} if a
     *     unit does not exist
     */
    MutationResult assign(ChangeContext context, UnitOfWork work, AssignInput input) {
        String member = input.member();
        List<String> units = InputValidation.ids("units", input.units());
        if (units.isEmpty() && InputValidation.text("topic", input.topic()).isEmpty()) {
            throw MutationRejectedException.of(AssignmentProblem.NO_UNITS, "units");
        }
        List<String> all = new ArrayList<>(units);
        all.add(member);
        context.lock(all);
        MutationResult result = MutationResult.of("member", member);
        NodeSnapshot holder = context.versionedNode("member", member, "Member", result);
        context.nodes("units", units, "Unit");
        requireLater(context, input.until());
        String topic = InputValidation.name("topic", input.topic()).orElse(null);
        NewAssignment assignment = new NewAssignment(member, topic, input.until());
        assignment.refuseSecond(context, holder, units, "", units.isEmpty() ? "topic" : "units");
        return result.with("assignment", assignment.create(context, work, units));
    }

    /**
     * Updates the units, the topic or the end date of an assignment from the effective date on.
     *
     * @throws MutationRejectedException {@code NO_UNITS} if neither a unit nor a topic would remain, {@code DATES_ORDERED}
     *     if the assignment would end before the effective date, {@code ALREADY_ASSIGNED} if the member already has such an
     *     assignment, {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the assignment, {@code NOT_FOUND} if a unit
     *     does not exist
     */
    MutationResult update(ChangeContext context, UnitOfWork work, UpdateAssignmentInput input) {
        String id = input.id();
        List<String> given = InputValidation.ids("units", input.units().value());
        List<String> all = new ArrayList<>(given);
        all.add(id);
        Optional<String> member = AssignmentHolder.of(context, id);
        member.ifPresent(all::add);
        context.lock(all);
        MutationResult result = MutationResult.of("assignment", id);
        NodeSnapshot assignment = context.versionedNode("id", id, "Assignment", result);
        LocalDate until = input.until().isOmitted()
                ? assignment.day("until")
                : input.until().value();
        requireLater(context, until);
        List<RelationshipSnapshot> covered = context.outgoing(RelationshipType.COVERS, List.of(id));
        List<String> units = input.units().isOmitted()
                ? covered.stream().map(RelationshipSnapshot::to).distinct().toList()
                : given;
        context.nodes("units", given, "Unit");
        String topic = input.topic().isOmitted()
                ? assignment.text("topic")
                : InputValidation.name("topic", input.topic().value()).orElse(null);
        boolean emptied = !input.units().isOmitted() || !input.topic().isOmitted();
        if (units.isEmpty() && topic == null && emptied) {
            throw MutationRejectedException.of(AssignmentProblem.NO_UNITS, "units");
        }
        List<String> added = units.stream()
                .filter(unit -> covered.stream()
                        .noneMatch(relationship -> relationship.to().equals(unit)))
                .toList();
        String holder = member.orElseThrow();
        refuseSecond(
                context, input, holder, new NewAssignment(holder, units.isEmpty() ? topic : null, until), units, added);
        cover(work, input, units, covered, until);
        new NewAssignment(holder, topic, until).cover(context, work, id, added);
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("topic", topic);
        changes.put("until", until);
        work.update(assignment, changes);
        return result.with("member", holder);
    }

    private static void refuseSecond(
            ChangeContext context,
            UpdateAssignmentInput input,
            String holder,
            NewAssignment changed,
            List<String> units,
            List<String> added) {
        context.requireEditable(List.of(holder));
        String field = units.isEmpty() ? "topic" : input.units().isOmitted() ? "until" : "units";
        changed.refuseSecond(
                context,
                context.node("id", holder, "Member"),
                input.until().isOmitted() ? added : units,
                input.id(),
                field);
    }

    /** Ends the coverage of units that are no longer given, and applies the new end date to the others. */
    private static void cover(
            UnitOfWork work,
            UpdateAssignmentInput input,
            List<String> units,
            List<RelationshipSnapshot> covered,
            @Nullable LocalDate until) {
        for (RelationshipSnapshot relationship : covered) {
            if (!units.contains(relationship.to())) {
                work.relationships().end(relationship);
            } else if (!input.until().isOmitted()) {
                work.relationships().endOn(relationship, until);
            }
        }
    }

    /**
     * Ends an assignment on the effective date. An assignment that begins on that day or later is deleted.
     *
     * @throws MutationRejectedException {@code ALREADY_ENDED} if it has ended by that day, {@code NOT_FOUND},
     *     {@code FORBIDDEN} or {@code STALE} for the assignment
     */
    MutationResult end(ChangeContext context, UnitOfWork work, EndAssignmentInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("assignment", id);
        NodeSnapshot assignment = context.versionedNode("id", id, "Assignment", result);
        List<RelationshipSnapshot> covered = context.outgoing(RelationshipType.COVERS, List.of(id));
        boolean ended = assignment.day("until") instanceof LocalDate until && !until.isAfter(context.day());
        if (covered.isEmpty() && (ended || assignment.text("topic") == null)) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", context.day());
        }
        String holder = AssignmentHolder.of(context, id).orElseThrow();
        EndedCoverage.end(context, work, List.of(id));
        return result.with("member", holder);
    }

    private static void requireLater(ChangeContext context, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", context.day(), until);
        }
    }
}
