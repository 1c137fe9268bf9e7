/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes what records of all kinds have in common, and cancels what was planned. */
@Controller
class FollowUpChangeController {

    private static final String DRAFTED_POINTS = """
            MATCH (f:Entity {id: $id})<-[:ITEM_OF]-(x:ResolutionPoint)
            RETURN x.id AS id""";

    private final ResponsibleMembers responsibleMembers;
    private final DevelopmentSteps steps;

    FollowUpChangeController(ResponsibleMembers responsibleMembers, DevelopmentSteps steps) {
        this.responsibleMembers = responsibleMembers;
        this.steps = steps;
    }

    @MutationMapping
    Mutation cancelFollowUp(@Argument CancelFollowUpInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp record = StoredFollowUp.open(context, "id", input.id(), "FollowUp")
                    .requireState("id", FollowUpState.PLANNED, FollowUpState.DRAFT);
            if (record.node().hasLabel("ResolutionPoint")) {
                throw MutationRejectedException.of(
                        FollowUpProblem.WRONG_STATE, "id", record.node().displayName());
            }
            record.update(work, FollowUpState.CANCELLED, context.day(), Map.of());
            List<String> points = context.read(DRAFTED_POINTS, Map.of("id", record.id())).stream()
                    .map(row -> String.valueOf(row.get("id")))
                    .toList();
            context.lock(points);
            context.nodes("id", points, "ResolutionPoint")
                    .forEach(point -> work.update(
                            point,
                            Map.of(
                                    "state", FollowUpState.DROPPED.name(),
                                    "openState", FollowUpState.DRAFT.name(),
                                    "closedOn", context.day())));
            return MutationResult.of("followUp", record.id());
        };
    }

    @MutationMapping
    Mutation updateFollowUp(@Argument UpdateFollowUpInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp record = StoredFollowUp.of(context, "id", input.id(), "FollowUp");
            Map<String, @Nullable Object> changes = new HashMap<>();
            if (record.isFeedback()) {
                context.requireOwnHand("id", List.of(input.id()));
                work.confine();
                if (!input.title().isOmitted() || !input.content().isOmitted()) {
                    throw MutationRejectedException.of(
                            FollowUpProblem.FEEDBACK_STANDS, input.title().isOmitted() ? "content" : "title");
                }
            }
            if (!input.title().isOmitted()) {
                changes.put("title", FollowUpInput.line("title", input.title().value()));
            }
            if (!input.code().isOmitted()) {
                changes.put("number", FollowUpInput.line("code", input.code().value()));
            }
            if (!input.content().isOmitted()) {
                changes.put(
                        "content", FollowUpInput.text("content", input.content().value()));
            }
            if (!input.conclusion().isOmitted()) {
                changes.put(
                        "conclusion",
                        FollowUpInput.text("conclusion", input.conclusion().value()));
            }
            putDay(changes, "plannedOn", input.plannedOn(), record);
            putDay(changes, "dueOn", input.dueOn(), record);
            if (!input.heldOn().isOmitted() && record.node().day("heldOn") == null) {
                throw MutationRejectedException.of(
                        FollowUpProblem.WRONG_STATE, "heldOn", record.node().displayName());
            }
            putDay(changes, "heldOn", input.heldOn(), record);
            FollowUpInput.notInFuture(context, "heldOn", (LocalDate) changes.get("heldOn"));
            if (input.responsible() != null) {
                responsibleMembers.find(context, input.responsible(), record.unit());
                if (record.goesUp()) {
                    steps.requireLater(context, record);
                    steps.handOver(context, work, record, input.responsible());
                } else {
                    record.handOver(work, input.responsible());
                }
            }
            boolean isVisitChanged = changes.containsKey("heldOn") || input.responsible() != null;
            if (isVisitChanged && record.node().hasLabel("Visit") && record.state() == FollowUpState.HELD) {
                context.lock(record.unit());
                changes.put(
                        "byResponsible",
                        new Visits(responsibleMembers, work::warn)
                                .isByResponsible(
                                        context,
                                        record,
                                        context.node("id", record.unit(), "Unit"),
                                        (LocalDate) changes.get("heldOn"),
                                        input.responsible()));
            }
            record.update(work, record.state(), context.day(), changes);
            return MutationResult.of("followUp", record.id());
        };
    }

    /** A day can be changed or added; the one that a record lives by cannot be taken away. */
    private static void putDay(
            Map<String, @Nullable Object> changes,
            String field,
            ArgumentValue<LocalDate> given,
            StoredFollowUp record) {
        if (given.isOmitted()) {
            return;
        }
        if (given.value() == null && record.node().day(field) != null) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, field);
        }
        changes.put(field, given.value());
    }

    /**
     * The input of {@code cancelFollowUp}.
     *
     * @param id the id of a planned visit, inspection or study session, or of a drafted resolution
     */
    record CancelFollowUpInput(String id) {}

    /**
     * The input of {@code updateFollowUp}. Omitted fields remain unchanged.
     *
     * @param id the id of the record
     * @param code the number
     * @param title the title
     * @param content the text
     * @param conclusion the conclusion
     * @param plannedOn the day for which it is planned
     * @param heldOn the day on which it was held
     * @param dueOn the day on which it is due
     * @param responsible the id of the responsible member; null to leave it with the present one
     */
    record UpdateFollowUpInput(
            String id,
            ArgumentValue<String> code,
            ArgumentValue<String> title,
            ArgumentValue<String> content,
            ArgumentValue<String> conclusion,
            ArgumentValue<LocalDate> plannedOn,
            ArgumentValue<LocalDate> heldOn,
            ArgumentValue<LocalDate> dueOn,
            @Nullable String responsible) {}
}
