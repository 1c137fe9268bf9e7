/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.DevelopmentSteps.Step;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.LocalizedMessage;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.Severity;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Raises developments, and lets them and feedback go up the responsibility chain until they are settled. */
@Controller
class DevelopmentController {

    private static final String LEFT = """
            MATCH (f:Entity {id: $id})-[:HANDLED_BY /* lasting */]->(m) WHERE m.leftOn <= $asOf
            RETURN m.leftOn AS day""";

    private final ResponsibleMembers responsibleMembers;
    private final DevelopmentSteps steps;

    DevelopmentController(ResponsibleMembers responsibleMembers, DevelopmentSteps steps) {
        this.responsibleMembers = responsibleMembers;
        this.steps = steps;
    }

    @MutationMapping
    Mutation raiseDevelopment(@Argument RaiseDevelopmentInput input) {
        return (context, work) -> {
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", input.unit());
            FollowUpInput.notInFuture(context, "since", input.since());
            UnitLifetime.of(unit).require("since", input.since());
            Escalation way = Escalation.first(responsibleMembers.chain(context, unit.id()));
            boolean given = input.responsible() != null;
            String holder = given
                    ? responsibleMembers.require(context, input.responsible(), unit)
                    : way.member()
                            .orElseThrow(() -> MutationRejectedException.of(
                                    FollowUpProblem.NOBODY_RESPONSIBLE, "responsible", unit.displayName()));
            DevelopmentSeverity severity = Objects.requireNonNullElse(input.severity(), DevelopmentSeverity.MEDIUM);
            String id = new NewFollowUp(FollowUpKind.DEVELOPMENT, FollowUpState.RAISED)
                    .with("title", FollowUpInput.line("title", input.title()))
                    .with("content", FollowUpInput.text("content", input.content()))
                    .with("since", input.since())
                    .with("severity", severity.name())
                    .with("raisedBy", FollowUpInput.line("raisedBy", input.raisedBy()))
                    .with("dueOn", input.dueOn())
                    .with("handedOn", context.day())
                    .handledBy(Optional.of(holder))
                    .create(context, work, unit.id());
            steps.begin(
                    context,
                    work,
                    id,
                    new Step(
                            FollowUpState.RAISED.name(),
                            holder,
                            given ? null : way.level().orElse(null),
                            given ? List.of() : way.passedOver(),
                            null));
            return MutationResult.of("followUp", id);
        };
    }

    @MutationMapping
    Mutation takeDevelopment(@Argument TakeDevelopmentInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp development = open(context, work, input.id());
            steps.requireLater(context, development);
            String holder = input.member() == null ? presentHolder(context, development) : input.member();
            if (input.member() != null) {
                context.lock(holder);
                responsibleMembers.requirePresent(context, "member", holder);
            }
            String level = steps.level(context, development.id());
            boolean isOther = !holder.equals(development.handler().orElse(""));
            development.handOver(work, holder);
            development.update(
                    work, FollowUpState.IN_HAND, context.day(), isOther ? Map.of("handedOn", context.day()) : Map.of());
            steps.append(
                    context,
                    work,
                    development.id(),
                    new Step(FollowUpState.IN_HAND.name(), holder, level, List.of(), null));
            return MutationResult.of("followUp", development.id());
        };
    }

    @MutationMapping
    Mutation escalateDevelopment(@Argument EscalateDevelopmentInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp development = open(context, work, input.id());
            steps.requireLater(context, development);
            Escalation way = Escalation.above(
                    responsibleMembers.chain(context, development.unit()),
                    development.handler().orElse(""),
                    steps.level(context, development.id()),
                    development.keptFrom());
            String holder = way.member()
                    .orElseThrow(() -> MutationRejectedException.of(
                            FollowUpProblem.NOBODY_ABOVE,
                            "id",
                            development.node().displayName()));
            development.handOver(work, holder);
            development.update(work, FollowUpState.ESCALATED, context.day(), Map.of("handedOn", context.day()));
            steps.append(
                    context,
                    work,
                    development.id(),
                    new Step(
                            FollowUpState.ESCALATED.name(),
                            holder,
                            way.level().orElse(null),
                            way.passedOver(),
                            FollowUpInput.text("note", input.note())));
            return MutationResult.of("followUp", development.id());
        };
    }

    @MutationMapping
    Mutation settleDevelopment(@Argument SettleDevelopmentInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp development = open(context, work, input.id());
            steps.requireLater(context, development);
            String conclusion = FollowUpInput.requiredText("conclusion", input.conclusion());
            development.update(work, FollowUpState.SETTLED, context.day(), Map.of("conclusion", conclusion));
            steps.append(
                    context,
                    work,
                    development.id(),
                    new Step(
                            FollowUpState.SETTLED.name(),
                            development.handler().orElseThrow(),
                            steps.level(context, development.id()),
                            List.of(),
                            null));
            return MutationResult.of("followUp", development.id());
        };
    }

    /** Whoever has it in hand keeps it when their seat ends, until it is handed over; who has left cannot take it up. */
    private static String presentHolder(ChangeContext context, StoredFollowUp development) {
        context.read(LEFT, Map.of("id", development.id())).stream()
                .map(row -> Row.of(row).day("day"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(day -> {
                    throw new MutationRejectedException(new Problem(
                            FollowUpProblem.RESPONSIBLE_LEFT.name(),
                            Severity.ERROR,
                            "member",
                            LocalizedMessage.of("problem.RESPONSIBLE_LEFT.holder", day),
                            List.of()));
                });
        return development.handler().orElseThrow();
    }

    private static StoredFollowUp open(ChangeContext context, UnitOfWork work, String id) {
        StoredFollowUp record = StoredFollowUp.open(context, "id", id, "FollowUp");
        if (!record.goesUp()) {
            throw MutationRejectedException.notFound("id", id);
        }
        if (record.isFeedback()) {
            context.requireOwnHand("id", List.of(id));
            work.confine();
        }
        return record;
    }

    /**
     * The input of {@code raiseDevelopment}.
     *
     * @param unit the id of the unit
     * @param title what happened, in a line
     * @param content what happened
     * @param since the day on which it began; null if it is not known
     * @param severity how grave it is; null for medium
     * @param raisedBy who raised it
     * @param dueOn the day by which it is to be settled; null for none
     * @param responsible the id of the member who gets it; null for the nearest in the chain
     */
    record RaiseDevelopmentInput(
            String unit,
            String title,
            @Nullable String content,
            @Nullable LocalDate since,
            @Nullable DevelopmentSeverity severity,
            @Nullable String raisedBy,
            @Nullable LocalDate dueOn,
            @Nullable String responsible) {}

    /**
     * The input of {@code takeDevelopment}.
     *
     * @param id the id of the development, or of feedback
     * @param member the id of the member who takes it up; null for the one in whose hand it is, who has not left
     */
    record TakeDevelopmentInput(String id, @Nullable String member) {}

    /**
     * The input of {@code escalateDevelopment}.
     *
     * @param id the id of the development, or of feedback
     * @param note why it goes up
     */
    record EscalateDevelopmentInput(String id, @Nullable String note) {}

    /**
     * The input of {@code settleDevelopment}.
     *
     * @param id the id of the development, or of feedback
     * @param conclusion how it was settled
     */
    record SettleDevelopmentInput(String id, String conclusion) {}
}
