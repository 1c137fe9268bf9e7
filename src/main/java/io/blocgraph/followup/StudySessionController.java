/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            if (input.heldOn() == null && input.plannedOn() == null) {
                throw MutationRejectedException.of(ChangeProblem.EMPTY, "heldOn");
            }
            FollowUpInput.notInFuture(context, "heldOn", input.heldOn());
            FollowUpInput.requirePresence(input.present(), input.expected());
            FollowUpState state = input.heldOn() == null ? FollowUpState.PLANNED : FollowUpState.HELD;
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("heldOn", input.heldOn());
            values.put("title", FollowUpInput.line("title", input.title()));
            values.put("present", FollowUpInput.number(input.present()));
            values.put("expected", FollowUpInput.number(input.expected()));
            if (input.plannedOn() != null) {
                values.put("plannedOn", input.plannedOn());
            }
            if (input.content() != null) {
                values.put("content", FollowUpInput.text("content", input.content()));
            }
            if (input.id() != null) {
                StoredFollowUp session = StoredFollowUp.open(context, "id", input.id(), "StudySession");
                session.update(work, state, context.day(), values);
                return MutationResult.of("followUp", session.id());
            }
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", String.valueOf(input.unit()));
            NewFollowUp session = new NewFollowUp(FollowUpKind.STUDY_SESSION, state)
                    .handledBy(responsibleMembers.find(context, input.responsible(), unit.id()));
            values.forEach(session::with);
            return MutationResult.of("followUp", session.create(context, work, unit.id()));
        };
    }

    /**
     * The input of {@code recordStudySession}.
     *
     * @param id the id of a planned session; null for a new one
     * @param unit the id of the unit; null for a planned session
     * @param title the document or the topic
     * @param content the content; null to leave it as it is
     * @param plannedOn the day for which it is planned; null if it was not
     * @param heldOn the day; null if it has not been held yet
     * @param present how many took part; null if it is not known
     * @param expected how many should
     * @param responsible the id of the responsible member; null for the nearest in the chain
     */
    record RecordStudySessionInput(
            @Nullable String id,
            @Nullable String unit,
            String title,
            @Nullable String content,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable Integer present,
            @Nullable Integer expected,
            @Nullable String responsible) {}
}
