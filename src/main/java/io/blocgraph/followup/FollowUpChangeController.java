/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                throw new MutationRejectedException(WrongState.ofPoint(record));
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
            put(changes, record, "title", "title", input.title(), it -> FollowUpInput.line("title", it));
            put(changes, record, "code", "number", input.code(), it -> FollowUpInput.line("code", it));
            put(changes, record, "content", "content", input.content(), it -> FollowUpInput.text("content", it));
            put(
                    changes,
                    record,
                    "conclusion",
                    "conclusion",
                    input.conclusion(),
                    it -> FollowUpInput.text("conclusion", it));
            put(changes, record, "plannedOn", "plannedOn", input.plannedOn(), it -> it);
            put(changes, record, "dueOn", "dueOn", input.dueOn(), it -> it);
            if (!input.heldOn().isOmitted() && record.node().day("heldOn") == null) {
                throw new MutationRejectedException(WrongState.of(record, "heldOn", List.of(FollowUpState.HELD)));
            }
            put(changes, record, "heldOn", "heldOn", input.heldOn(), it -> it);
            FollowUpInput.notInFuture(context, "heldOn", (LocalDate) changes.get("heldOn"));
            if (changes.get("plannedOn") != null || changes.get("heldOn") != null) {
                UnitLifetime unit = UnitLifetime.of(context, record);
                unit.require("plannedOn", (LocalDate) changes.get("plannedOn"));
                unit.require("heldOn", (LocalDate) changes.get("heldOn"));
                if (record.node().day("month") instanceof LocalDate month
                        && changes.get("heldOn") instanceof LocalDate heldOn) {
                    Meetings.requireMonth(work::warn, "heldOn", unit.name(), month, heldOn);
                }
            }
            requireNumber(context, record, changes);
            String responsible = input.responsible().value();
            if (!input.responsible().isOmitted() && responsible == null) {
                throw MutationRejectedException.missing("responsible", "member");
            }
            if (responsible != null) {
                responsibleMembers.find(context, responsible, record.unit());
                if (record.goesUp()) {
                    steps.requireLater(context, record);
                    steps.handOver(context, work, record, responsible);
                } else {
                    record.handOver(work, responsible);
                }
            }
            boolean isVisitChanged = changes.containsKey("heldOn") || responsible != null;
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
                                        responsible));
            }
            record.update(work, record.state(), context.day(), changes);
            return MutationResult.of("followUp", record.id());
        };
    }

    /** Drafts have numbers of their own only when they are issued. */
    private static void requireNumber(
            ChangeContext context, StoredFollowUp record, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> after = new HashMap<>(record.node().properties());
        after.putAll(changes);
        boolean isChanged = changes.containsKey("number") || changes.containsKey("heldOn");
        if (isChanged
                && record.node().hasLabel("Resolution")
                && after.get("heldOn") instanceof LocalDate issuedOn
                && after.get("number") instanceof String number) {
            ResolutionNumbers.requireUnused(context, record, number, issuedOn);
        }
    }

    /** Puts what is given; null and blank texts remove what was there, unless the record cannot be without it. */
    private static <V> void put(
            Map<String, @Nullable Object> changes,
            StoredFollowUp record,
            String field,
            String property,
            ArgumentValue<V> given,
            Function<V, @Nullable Object> stored) {
        FollowUpInput.put(changes, property, given, stored);
        if (!given.isOmitted() && changes.get(property) == null && RequiredFields.includes(record, field)) {
            throw field.endsWith("On")
                    ? MutationRejectedException.missing(field, "day")
                    : MutationRejectedException.of(ChangeProblem.EMPTY, field);
        }
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
     * @param responsible the id of the responsible member, who cannot be null
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
            ArgumentValue<String> responsible) {}
}
