/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Plans and records visits. */
@Controller
class VisitController {

    private final ResponsibleMembers responsibleMembers;

    VisitController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation planVisit(@Argument PlanVisitInput input) {
        return (context, work) -> {
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", input.unit());
            Optional<String> responsible = responsibleMembers.find(context, input.responsible(), unit.id());
            String id = new NewFollowUp(FollowUpKind.VISIT, FollowUpState.PLANNED)
                    .with("title", FollowUpInput.line("title", input.title()))
                    .with("content", FollowUpInput.text("content", input.content()))
                    .with("plannedOn", input.plannedOn())
                    .handledBy(responsible)
                    .attendedBy(FollowUpInput.members(context, "participants", input.participants()))
                    .create(context, work, unit.id());
            return MutationResult.of("followUp", id);
        };
    }

    @MutationMapping
    Mutation recordVisit(@Argument RecordVisitInput input) {
        return (context, work) -> {
            if ((input.visit() == null) == (input.unit() == null)) {
                throw MutationRejectedException.of(FollowUpProblem.UNIT_OR_PLAN, "visit");
            }
            FollowUpInput.requireBegun(context);
            FollowUpInput.notInFuture(context, "heldOn", input.heldOn());
            return input.visit() == null
                    ? recordUnplanned(context, work, String.valueOf(input.unit()), input)
                    : recordPlanned(context, work, input.visit(), input);
        };
    }

    private MutationResult recordUnplanned(
            ChangeContext context, UnitOfWork work, String unitId, RecordVisitInput input) {
        NodeSnapshot unit = FollowUpInput.unit(context, "unit", unitId);
        ChangeContext then = context.on(input.heldOn());
        Optional<String> responsible = responsibleMembers.find(then, input.responsible(), unit.id());
        String id = new NewFollowUp(FollowUpKind.VISIT, FollowUpState.HELD)
                .with("title", FollowUpInput.line("title", input.title()))
                .with("content", FollowUpInput.text("content", input.content()))
                .with("conclusion", FollowUpInput.text("conclusion", input.conclusion()))
                .with("heldOn", input.heldOn())
                .with("byResponsible", responsibleMembers.isInChain(then, work, responsible, unit))
                .handledBy(responsible)
                .attendedBy(FollowUpInput.members(context, "participants", input.participants()))
                .create(context, work, unit.id());
        return MutationResult.of("followUp", id);
    }

    private MutationResult recordPlanned(ChangeContext context, UnitOfWork work, String id, RecordVisitInput input) {
        StoredFollowUp visit = StoredFollowUp.open(context, "visit", id, "Visit");
        context.lock(visit.unit());
        NodeSnapshot unit = context.node("visit", visit.unit(), "Unit");
        Optional<String> responsible = input.responsible() == null
                ? visit.handler()
                : responsibleMembers.find(context, input.responsible(), visit.unit());
        responsible.ifPresent(member -> visit.handOver(work, member));
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("heldOn", input.heldOn());
        changes.put("byResponsible", responsibleMembers.isInChain(context.on(input.heldOn()), work, responsible, unit));
        if (input.title() != null) {
            changes.put("title", FollowUpInput.line("title", input.title()));
        }
        if (input.content() != null) {
            changes.put("content", FollowUpInput.text("content", input.content()));
        }
        changes.put("conclusion", FollowUpInput.text("conclusion", input.conclusion()));
        visit.update(work, FollowUpState.HELD, context.day(), changes);
        List<String> participants = FollowUpInput.members(context, "participants", input.participants());
        Participants.replace(context, work, id, input.participants() == null ? null : participants);
        return MutationResult.of("followUp", id);
    }

    /**
     * The input of {@code planVisit}.
     *
     * @param unit the id of the unit
     * @param plannedOn the day
     * @param responsible the id of the responsible member; null for the nearest in the chain
     * @param participants the ids of the members who take part
     * @param title the purpose
     * @param content what is to be looked at
     */
    record PlanVisitInput(
            String unit,
            LocalDate plannedOn,
            @Nullable String responsible,
            @Nullable List<String> participants,
            @Nullable String title,
            @Nullable String content) {}

    /**
     * The input of {@code recordVisit}.
     *
     * @param visit the id of the planned visit; null if it was not planned
     * @param unit the id of the unit; null if the visit was planned
     * @param heldOn the day
     * @param responsible the id of the responsible member; null for that of the plan, or the nearest in the chain of that day
     * @param participants the ids of the members who took part; null for those of the plan
     * @param title the purpose; null for that of the plan
     * @param content what was said; null for that of the plan
     * @param conclusion the conclusion
     */
    record RecordVisitInput(
            @Nullable String visit,
            @Nullable String unit,
            LocalDate heldOn,
            @Nullable String responsible,
            @Nullable List<String> participants,
            @Nullable String title,
            @Nullable String content,
            @Nullable String conclusion) {}
}
