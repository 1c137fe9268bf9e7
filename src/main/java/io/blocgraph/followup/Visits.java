/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.VisitController.PlanVisitInput;
import io.blocgraph.followup.VisitController.RecordVisitInput;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans and records visits, one by one or those of a list.
 *
 * @param responsibleMembers determines who is responsible
 * @param warnings receives warnings
 */
record Visits(ResponsibleMembers responsibleMembers, Consumer<Problem> warnings) {

    /** {@return the id of a new visit that is planned} */
    String plan(ChangeContext context, UnitOfWork work, NodeSnapshot unit, PlanVisitInput input) {
        Optional<String> responsible = responsibleMembers.find(context, input.responsible(), unit.id());
        return new NewFollowUp(FollowUpKind.VISIT, FollowUpState.PLANNED)
                .with("title", FollowUpInput.line("title", input.title()))
                .with("content", FollowUpInput.text("content", input.content()))
                .with("plannedOn", input.plannedOn())
                .handledBy(responsible)
                .attendedBy(FollowUpInput.members(context, "participants", input.participants()))
                .create(context, work, unit.id());
    }

    /** {@return the id of a new visit that was held} */
    String record(ChangeContext context, UnitOfWork work, NodeSnapshot unit, RecordVisitInput input) {
        FollowUpInput.notInFuture(context, "heldOn", input.heldOn());
        ChangeContext then = context.on(input.heldOn());
        Optional<String> responsible = responsibleMembers.find(then, input.responsible(), unit.id());
        return new NewFollowUp(FollowUpKind.VISIT, FollowUpState.HELD)
                .with("title", FollowUpInput.line("title", input.title().value()))
                .with("content", FollowUpInput.text("content", input.content().value()))
                .with(
                        "conclusion",
                        FollowUpInput.text("conclusion", input.conclusion().value()))
                .with("heldOn", input.heldOn())
                .with("byResponsible", responsibleMembers.isInChain(then, warnings, responsible, unit))
                .handledBy(responsible)
                .attendedBy(FollowUpInput.members(
                        context, "participants", input.participants().value()))
                .create(context, work, unit.id());
    }

    /** Records that a planned visit was held. */
    void hold(ChangeContext context, UnitOfWork work, StoredFollowUp visit, NodeSnapshot unit, RecordVisitInput input) {
        FollowUpInput.notInFuture(context, "heldOn", input.heldOn());
        ChangeContext then = context.on(input.heldOn());
        Optional<String> responsible = input.responsible() == null
                ? visit.handler()
                : responsibleMembers.find(then, input.responsible(), visit.unit());
        responsible.ifPresent(member -> visit.handOver(work, member));
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("heldOn", input.heldOn());
        changes.put("byResponsible", responsibleMembers.isInChain(then, warnings, responsible, unit));
        FollowUpInput.put(changes, "title", input.title(), it -> FollowUpInput.line("title", it));
        FollowUpInput.put(changes, "content", input.content(), it -> FollowUpInput.text("content", it));
        FollowUpInput.put(changes, "conclusion", input.conclusion(), it -> FollowUpInput.text("conclusion", it));
        visit.update(work, FollowUpState.HELD, context.day(), changes);
        if (!input.participants().isOmitted()) {
            List<String> participants = FollowUpInput.members(
                    context, "participants", input.participants().value());
            Participants.replace(context, work, visit.id(), participants);
        }
    }

    /**
     * Returns whether a visit that was held counts as one by somebody responsible after its day or its responsible member has been
     * corrected.
     *
     * @param visit the visit
     * @param unit its unit
     * @param heldOn the day; null if it stays as it is
     * @param responsible the id of the responsible member; null if it stays as it is
     */
    boolean isByResponsible(
            ChangeContext context,
            StoredFollowUp visit,
            NodeSnapshot unit,
            @Nullable LocalDate heldOn,
            @Nullable String responsible) {
        LocalDate day = Objects.requireNonNull(heldOn == null ? visit.node().day("heldOn") : heldOn);
        return responsibleMembers.isInChain(
                context.on(day), warnings, Optional.ofNullable(responsible).or(visit::handler), unit);
    }
}
