package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
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

/** Changes from a day on which units an assignment covers, its topic, or when it ends. */
@Component
class UpdateAssignment implements Mutation {

    @Override
    public String subjectField() {
        return "assignment";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        List<String> all = new ArrayList<>(input.ids("units"));
        all.add(id);
        Optional<String> member = AssignmentHolder.of(context, id);
        member.ifPresent(all::add);
        context.lock(all);
        NodeSnapshot assignment = context.versionedNode("id", id, "Assignment");
        LocalDate until = until(context, input, assignment);
        List<RelationshipSnapshot> covered = context.outgoing(RelationshipType.COVERS, List.of(id));
        List<String> units = input.isGiven("units")
                ? input.ids("units")
                : covered.stream().map(RelationshipSnapshot::to).distinct().toList();
        context.nodes("units", input.ids("units"), "Unit");
        String topic = input.isGiven("topic") ? input.name("topic").orElse(null) : assignment.text("topic");
        if (units.isEmpty() && topic == null && (input.isGiven("units") || input.isGiven("topic"))) {
            throw MutationRejectedException.of(AssignmentProblem.NO_UNITS, "units");
        }
        List<String> added = units.stream()
                .filter(unit -> covered.stream()
                        .noneMatch(relationship -> relationship.to().equals(unit)))
                .toList();
        String holder = member.orElseThrow();
        context.requireEditable(List.of(holder));
        new NewAssignment(holder, units.isEmpty() ? topic : null, until)
                .refuseSecond(
                        context,
                        context.node("id", holder, "Member"),
                        input.isGiven("until") ? units : added,
                        id,
                        units.isEmpty() ? "topic" : input.isGiven("units") ? "units" : "until");
        covered.stream()
                .filter(relationship -> !units.contains(relationship.to()))
                .forEach(work.relationships()::end);
        if (input.isGiven("until")) {
            covered.stream()
                    .filter(relationship -> units.contains(relationship.to()))
                    .forEach(relationship -> work.relationships().endOn(relationship, until));
        }
        added.forEach(unit -> work.relationships().begin(RelationshipType.COVERS, id, unit, until));
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("topic", topic);
        changes.put("until", until);
        work.update(assignment, changes);
        return MutationResult.of("assignment", id).with("member", holder);
    }

    private static @Nullable LocalDate until(ChangeContext context, MutationInput input, NodeSnapshot assignment) {
        LocalDate until = input.isGiven("until") ? input.day("until").orElse(null) : assignment.day("until");
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", context.day(), until);
        }
        return until;
    }
}
