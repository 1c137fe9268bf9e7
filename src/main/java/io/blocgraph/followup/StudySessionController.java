/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Plans and records study sessions. */
@Controller
class StudySessionController {

    private final ResponsibleMembers responsibleMembers;

    StudySessionController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation recordStudySession(@Argument RecordStudySessionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            if ((input.id() == null) == (input.unit() == null)) {
                throw MutationRejectedException.of(FollowUpProblem.UNIT_OR_PLAN, "unit");
            }
            FollowUpInput.notInFuture(context, "heldOn", input.heldOn().value());
            FollowUpState state = input.heldOn().value() == null ? FollowUpState.PLANNED : FollowUpState.HELD;
            Map<String, @Nullable Object> values = input.values();
            if (input.id() != null) {
                StoredFollowUp session = StoredFollowUp.open(context, "id", input.id(), "StudySession");
                Map<String, @Nullable Object> after =
                        new HashMap<>(session.node().properties());
                after.putAll(values);
                requirePossible(after);
                requireExisting(UnitLifetime.of(context, session), values);
                if (input.responsible() != null) {
                    responsibleMembers.find(context, input.responsible(), session.unit());
                    session.handOver(work, input.responsible());
                }
                session.update(work, state, context.day(), values);
                return MutationResult.of("followUp", session.id());
            }
            requirePossible(values);
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", String.valueOf(input.unit()));
            requireExisting(UnitLifetime.of(unit), values);
            NewFollowUp session = new NewFollowUp(FollowUpKind.STUDY_SESSION, state)
                    .handledBy(responsibleMembers.find(context, input.responsible(), unit.id()));
            values.forEach(session::with);
            return MutationResult.of("followUp", session.create(context, work, unit.id()));
        };
    }

    private static void requireExisting(UnitLifetime unit, Map<String, @Nullable Object> session) {
        unit.require("plannedOn", (LocalDate) session.get("plannedOn"));
        unit.require("heldOn", (LocalDate) session.get("heldOn"));
    }

    /** Whether it was held or is planned, and how many were there, must fit, whatever of it was recorded before. */
    private static void requirePossible(Map<String, @Nullable Object> session) {
        if (session.get("heldOn") == null && session.get("plannedOn") == null) {
            throw MutationRejectedException.missing("plannedOn", "day");
        }
        FollowUpInput.requirePresence((Number) session.get("present"), (Number) session.get("expected"));
    }

    /**
     * The input of {@code recordStudySession}. A planned session keeps what is omitted, and null removes what was there.
     *
     * @param id the id of a planned session; null for a new one
     * @param unit the id of the unit; null for a planned session
     * @param title the document or the topic
     * @param content the content
     * @param plannedOn the day for which it is planned; null if it was not
     * @param heldOn the day; null if it has not been held yet
     * @param present how many took part; null if it is not known
     * @param expected how many should
     * @param responsible the id of the responsible member; null for that of the plan, or the nearest in the chain
     */
    record RecordStudySessionInput(
            @Nullable String id,
            @Nullable String unit,
            String title,
            ArgumentValue<String> content,
            ArgumentValue<LocalDate> plannedOn,
            ArgumentValue<LocalDate> heldOn,
            ArgumentValue<Integer> present,
            ArgumentValue<Integer> expected,
            @Nullable String responsible) {

        /** {@return the properties that are given} */
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("title", FollowUpInput.line("title", title));
            FollowUpInput.put(values, "content", content, it -> FollowUpInput.text("content", it));
            FollowUpInput.put(values, "plannedOn", plannedOn, it -> it);
            FollowUpInput.put(values, "heldOn", heldOn, it -> it);
            FollowUpInput.put(values, "present", present, FollowUpInput::number);
            FollowUpInput.put(values, "expected", expected, FollowUpInput::number);
            return values;
        }
    }
}
