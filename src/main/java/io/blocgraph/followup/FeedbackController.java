/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.DevelopmentSteps.Step;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.LocalizedMessage;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Takes feedback. Whoever sees a unit or a member may give it; who gave it is stored nowhere, so that nothing can tell. It goes to whoever
 * is responsible, about a member to whoever is responsible above, and is readable to those in whose hand it is or was, and to those who
 * are responsible above them; never to the member whom it is about.
 */
@Controller
class FeedbackController {

    private static final String CELL = """
            MATCH (m:Entity {id: $id})-[:BELONGS_TO /* as of */]->(u:Unit)
            RETURN u.id AS unit""";

    private final ResponsibleMembers responsibleMembers;
    private final DevelopmentSteps steps;

    FeedbackController(ResponsibleMembers responsibleMembers, DevelopmentSteps steps) {
        this.responsibleMembers = responsibleMembers;
        this.steps = steps;
    }

    @MutationMapping
    Mutation giveFeedback(@Argument GiveFeedbackInput input) {
        Mutation given = (context, work) -> {
            String subject = Optional.ofNullable(input.unit()).orElse(input.member());
            if (subject == null || input.unit() != null && input.member() != null) {
                throw MutationRejectedException.of(FollowUpProblem.UNIT_OR_MEMBER, "unit");
            }
            Optional<String> member = Optional.ofNullable(input.member());
            context.lock(subject);
            NodeSnapshot node = member.isPresent()
                    ? context.node("member", subject, "Member")
                    : context.node("unit", subject, "Unit");
            if (member.isEmpty()) {
                UnitLifetime.of(node).require("unit", context.day());
            }
            String place = member.map(it -> cellOf(context, node)).orElse(subject);
            String content = FollowUpInput.requiredText("content", input.content());
            Escalation way = member.map(it -> Escalation.about(responsibleMembers.chain(context, it), it))
                    .orElseGet(() -> Escalation.first(responsibleMembers.chain(context, subject)));
            String holder = way.member()
                    .orElseThrow(() -> MutationRejectedException.of(
                            FollowUpProblem.NOBODY_TO_HEAR,
                            member.isPresent() ? "member" : "unit",
                            node.displayName()));
            String id = new NewFollowUp(FollowUpKind.FEEDBACK, FollowUpState.RAISED)
                    .with("title", FollowUpInput.line("title", input.title()))
                    .with("content", content)
                    .with(
                            "channel",
                            Objects.requireNonNullElse(input.channel(), FeedbackChannel.APPLICATION)
                                    .name())
                    .with("handedOn", context.day())
                    .keptFrom(member)
                    .handledBy(Optional.of(holder))
                    .create(context, work, place);
            steps.append(
                    context,
                    work,
                    id,
                    new Step(FollowUpState.RAISED.name(), holder, way.level().orElse(null), way.passedOver(), null));
            work.confine();
            return MutationResult.of("followUp", id);
        };
        return given.anonymously();
    }

    private static String cellOf(ChangeContext context, NodeSnapshot member) {
        return context.read(CELL, Map.of("id", member.id())).stream()
                .map(row -> String.valueOf(row.get("unit")))
                .findFirst()
                .orElseThrow(() -> new MutationRejectedException(new Problem(
                        FollowUpProblem.NO_CELL.name(),
                        Severity.ERROR,
                        "member",
                        LocalizedMessage.of("problem.NO_CELL.feedback", member.displayName()),
                        List.of())));
    }

    /**
     * The input of {@code giveFeedback}. It has no reason, decision or day: they could tell who gives it.
     *
     * @param unit the id of the unit that it is about; null if it is about a member
     * @param member the id of the member whom it is about; null if it is about a unit
     * @param title what it is about, in a line
     * @param content the feedback
     * @param channel how it was given; null for this application
     */
    record GiveFeedbackInput(
            @Nullable String unit,
            @Nullable String member,
            @Nullable String title,
            String content,
            @Nullable FeedbackChannel channel) {}
}
