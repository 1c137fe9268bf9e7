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
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
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
            UnitLifetime.of(unit).require("plannedOn", input.plannedOn());
            return MutationResult.of(
                    "followUp", visits(context, work, unit.id(), context.day()).plan(context, work, unit, input));
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
            if (input.visit() == null) {
                NodeSnapshot unit = FollowUpInput.unit(context, "unit", String.valueOf(input.unit()));
                UnitLifetime.of(unit).require("heldOn", input.heldOn());
                return MutationResult.of(
                        "followUp",
                        visits(context, work, unit.id(), input.heldOn()).record(context, work, unit, input));
            }
            StoredFollowUp visit = StoredFollowUp.open(context, "visit", input.visit(), "Visit");
            UnitLifetime.of(context, visit).require("heldOn", input.heldOn());
            context.lock(visit.unit());
            visits(context, work, visit.unit(), input.heldOn())
                    .hold(context, work, visit, context.node("visit", visit.unit(), "Unit"), input);
            return MutationResult.of("followUp", visit.id());
        };
    }

    /** Who records a visit is likely to have made it: their own member comes before others of the chain, which is read once. */
    private Visits visits(ChangeContext context, UnitOfWork work, String unit, LocalDate day) {
        return new Visits(
                responsibleMembers
                        .preferring(context.authorMember())
                        .knowing(context, List.of(new SubjectChains.OnDay(unit, day))),
                work::warn);
    }

    /**
     * The input of {@code planVisit}.
     *
     * @param unit the id of the unit
     * @param plannedOn the day
     * @param responsible the id of the responsible member; null for the author's member if the chain has them, or the nearest in it
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
     * The input of {@code recordVisit}. A planned visit keeps what is omitted, and null removes what was there.
     *
     * @param visit the id of the planned visit; null if it was not planned
     * @param unit the id of the unit; null if the visit was planned
     * @param heldOn the day
     * @param responsible the id of the responsible member; null for that of the plan, or the nearest in the chain of that day
     * @param participants the ids of the members who took part
     * @param title the purpose
     * @param content what was said
     * @param conclusion the conclusion
     */
    record RecordVisitInput(
            @Nullable String visit,
            @Nullable String unit,
            LocalDate heldOn,
            @Nullable String responsible,
            ArgumentValue<List<String>> participants,
            ArgumentValue<String> title,
            ArgumentValue<String> content,
            ArgumentValue<String> conclusion) {}
}
