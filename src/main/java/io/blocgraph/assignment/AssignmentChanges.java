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

/** Makes members responsible for units or topics from a day on, and changes and ends that. */
@Component
class AssignmentChanges {

    AssignmentChanges() {}

    /** Makes a member responsible for units, or for a topic, from the day of the change on. */
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

    /** Changes from the day of the change on which units an assignment covers, its topic, or when it ends. */
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
        added.forEach(unit -> work.relationships().begin(RelationshipType.COVERS, id, unit, until));
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

    /** Ends what is no longer covered, and gives what goes on to be covered its new end. */
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

    /** Ends an assignment on the day of the change; one that begins then or later is deleted. */
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
