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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Plans, holds and concludes inspections, and follows their findings up. */
@Controller
class InspectionController {

    private static final String CELL = """
            MATCH (m:Entity {id: $id})-[:BELONGS_TO /* as of */]->(u:Unit)
            RETURN u.id AS unit""";

    private final ResponsibleMembers responsibleMembers;

    InspectionController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation planInspection(@Argument PlanInspectionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            Optional<String> inspected = inspectedMember(context, input.subject());
            String place = inspected.map(member -> cellOf(context, member)).orElse(input.subject());
            NodeSnapshot unit = FollowUpInput.unit(context, "subject", place);
            UnitLifetime.of(unit).require("plannedOn", input.plannedOn());
            if (input.committee() != null) {
                context.lock(input.committee());
                context.node("committee", input.committee(), "Committee");
            }
            String id = new NewFollowUp(FollowUpKind.INSPECTION, FollowUpState.PLANNED)
                    .with("mode", input.mode().name())
                    .with("title", FollowUpInput.line("title", input.title()))
                    .with("content", FollowUpInput.text("content", input.content()))
                    .with("programme", FollowUpInput.line("programme", input.programme()))
                    .with("plannedOn", input.plannedOn())
                    .concerning(inspected)
                    .byCommittee(input.committee())
                    .handledBy(responsibleMembers.find(context, input.responsible(), unit.id()))
                    .attendedBy(FollowUpInput.members(context, "team", input.team()))
                    .create(context, work, unit.id());
            return MutationResult.of("followUp", id);
        };
    }

    private static Optional<String> inspectedMember(ChangeContext context, String subject) {
        context.lock(subject);
        return context.isLocked(subject) && context.hasLabel(subject, "Member")
                ? Optional.of(context.node("subject", subject, "Member").id())
                : Optional.empty();
    }

    private static String cellOf(ChangeContext context, String member) {
        return context.read(CELL, Map.of("id", member)).stream()
                .map(row -> String.valueOf(row.get("unit")))
                .findFirst()
                .orElseThrow(() -> MutationRejectedException.of(
                        FollowUpProblem.NO_CELL,
                        "subject",
                        context.node("subject", member, "Member").displayName()));
    }

    @MutationMapping
    Mutation recordInspection(@Argument RecordInspectionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            FollowUpInput.notInFuture(context, "heldOn", input.heldOn());
            StoredFollowUp inspection = StoredFollowUp.open(context, "id", input.id(), "Inspection");
            UnitLifetime.of(context, inspection).require("heldOn", input.heldOn());
            Map<String, @Nullable Object> changes = new HashMap<>(Map.of("heldOn", input.heldOn()));
            FollowUpInput.put(changes, "content", input.content(), it -> FollowUpInput.text("content", it));
            inspection.update(work, FollowUpState.OPEN, context.day(), changes);
            return MutationResult.of("followUp", inspection.id());
        };
    }

    @MutationMapping
    Mutation addFinding(@Argument AddFindingInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp inspection = StoredFollowUp.open(context, "inspection", input.inspection(), "Inspection")
                    .requireState("inspection", FollowUpState.OPEN);
            context.lock(inspection.unit());
            NodeSnapshot unit = context.node("inspection", inspection.unit(), "Unit");
            String id = new NewFollowUp(FollowUpKind.FINDING, FollowUpState.OPEN)
                    .with("title", FollowUpInput.line("title", input.title()))
                    .with("content", FollowUpInput.text("content", input.content()))
                    .with("dueOn", input.dueOn())
                    .with("confidential", inspection.isConfidential() ? true : null)
                    .handledBy(Optional.of(responsibleMembers.require(context, input.responsible(), unit)))
                    .itemOf(inspection.id())
                    .create(context, work, unit.id());
            return MutationResult.of("followUp", id);
        };
    }

    @MutationMapping
    Mutation remedyFinding(@Argument RemedyFindingInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp finding = StoredFollowUp.open(context, "id", input.id(), "Finding");
            Map<String, @Nullable Object> changes = new HashMap<>();
            FollowUpInput.put(
                    changes, "conclusion", input.conclusion(), it -> FollowUpInput.requiredText("conclusion", it));
            finding.update(work, FollowUpState.REMEDIED, context.day(), changes);
            return MutationResult.of("followUp", finding.id());
        };
    }

    @MutationMapping
    Mutation verifyFinding(@Argument VerifyFindingInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp finding = StoredFollowUp.open(context, "id", input.id(), "Finding")
                    .requireState("id", FollowUpState.REMEDIED);
            finding.update(
                    work, input.remedied() ? FollowUpState.VERIFIED : FollowUpState.OPEN, context.day(), Map.of());
            return MutationResult.of("followUp", finding.id());
        };
    }

    @MutationMapping
    Mutation concludeInspection(@Argument ConcludeInspectionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            StoredFollowUp inspection =
                    StoredFollowUp.open(context, "id", input.id(), "Inspection").requireState("id", FollowUpState.OPEN);
            String conclusion = FollowUpInput.requiredText("conclusion", input.conclusion());
            inspection.update(work, FollowUpState.CONCLUDED, context.day(), Map.of("conclusion", conclusion));
            return MutationResult.of("followUp", inspection.id());
        };
    }

    /**
     * The input of {@code planInspection}.
     *
     * @param subject the id of the unit or member to be inspected
     * @param mode whether it is an inspection or a supervision
     * @param title what is inspected
     * @param plannedOn the day
     * @param content the content
     * @param programme the programme that it is a part of, such as that of a year
     * @param committee the id of the committee whose inspection it is
     * @param responsible the id of the responsible member; null for the nearest in the chain
     * @param team the ids of the members who inspect
     */
    record PlanInspectionInput(
            String subject,
            InspectionMode mode,
            String title,
            LocalDate plannedOn,
            @Nullable String content,
            @Nullable String programme,
            @Nullable String committee,
            @Nullable String responsible,
            @Nullable List<String> team) {}

    /**
     * The input of {@code recordInspection}. The inspection keeps what is omitted, and null removes what was there.
     *
     * @param id the id of the inspection
     * @param heldOn the day
     * @param content what was looked at
     */
    record RecordInspectionInput(String id, LocalDate heldOn, ArgumentValue<String> content) {}

    /**
     * The input of {@code addFinding}.
     *
     * @param inspection the id of the inspection, which has been held
     * @param title the finding, in a line
     * @param content the finding
     * @param dueOn the day by which it is to be remedied
     * @param responsible the id of the responsible member; null for the nearest in the chain
     */
    record AddFindingInput(
            String inspection,
            String title,
            @Nullable String content,
            LocalDate dueOn,
            @Nullable String responsible) {}

    /**
     * The input of {@code remedyFinding}. The finding keeps what is omitted, and null removes what was there.
     *
     * @param id the id of the finding
     * @param conclusion how it was remedied
     */
    record RemedyFindingInput(String id, ArgumentValue<String> conclusion) {}

    /**
     * The input of {@code verifyFinding}.
     *
     * @param id the id of the finding, which is said to be remedied
     * @param remedied whether it is; if not, it is open again
     */
    record VerifyFindingInput(String id, boolean remedied) {}

    /**
     * The input of {@code concludeInspection}.
     *
     * @param id the id of the inspection
     * @param conclusion the conclusion
     */
    record ConcludeInspectionInput(String id, String conclusion) {}
}
