/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Drafts and issues resolutions, and reviews their points. */
@Controller
class ResolutionController {

    private static final String UNIT = """
            MATCH (c:Entity {id: $id})-[:LEADS|LED /* ever */]->(u:Unit)
            RETURN u.id AS unit""";

    private static final String POINTS = """
            MATCH (f:Entity {id: $id})<-[:ITEM_OF]-(x:ResolutionPoint)
            RETURN x.id AS id, x.state AS state, x.title AS title,
                   EXISTS { MATCH (x)-[:HANDLED_BY /* lasting */]->(m) WHERE coalesce(m.leftOn > $asOf, true) } AS owned
            ORDER BY x.position""";

    private static final String RESOLUTION = """
            MATCH (x:Entity {id: $id})-[:ITEM_OF]->(f:Resolution)
            RETURN f.id AS id""";

    private final ResponsibleMembers responsibleMembers;

    ResolutionController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation draftResolution(@Argument DraftResolutionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            if ((input.id() == null) == (input.committee() == null)) {
                throw MutationRejectedException.of(FollowUpProblem.UNIT_OR_PLAN, "committee");
            }
            List<ResolutionPointInput> points = input.points() == null ? List.of() : input.points();
            if (points.size() > Resolutions.MAX_POINTS) {
                throw MutationRejectedException.of(ChangeProblem.TOO_MANY, "points", Resolutions.MAX_POINTS);
            }
            return input.id() == null ? create(context, work, input, points) : redraft(context, work, input, points);
        };
    }

    private MutationResult create(
            ChangeContext context, UnitOfWork work, DraftResolutionInput input, List<ResolutionPointInput> points) {
        String committee = String.valueOf(input.committee());
        context.lock(committee);
        context.node("committee", committee, "Committee");
        String unit = context.read(UNIT, Map.of("id", committee)).stream()
                .map(row -> String.valueOf(row.get("unit")))
                .findFirst()
                .orElseThrow();
        FollowUpInput.unit(context, "committee", unit);
        String id = Resolutions.draft(
                context,
                work,
                unit,
                committee,
                FollowUpInput.line("title", input.title()),
                FollowUpInput.line("code", input.code().value()),
                FollowUpInput.text("content", input.content().value()),
                responsibleMembers.find(context, input.responsible(), unit));
        addPoints(context, work, id, unit, points);
        return MutationResult.of("followUp", id);
    }

    private MutationResult redraft(
            ChangeContext context, UnitOfWork work, DraftResolutionInput input, List<ResolutionPointInput> points) {
        StoredFollowUp resolution = StoredFollowUp.open(context, "id", String.valueOf(input.id()), "Resolution")
                .requireState("id", FollowUpState.DRAFT);
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("title", FollowUpInput.line("title", input.title()));
        FollowUpInput.put(changes, "number", input.code(), it -> FollowUpInput.line("code", it));
        FollowUpInput.put(changes, "content", input.content(), it -> FollowUpInput.text("content", it));
        if (input.responsible() != null) {
            responsibleMembers.find(context, input.responsible(), resolution.unit());
            resolution.handOver(work, input.responsible());
        }
        resolution.update(work, FollowUpState.DRAFT, context.day(), changes);
        if (input.points() != null) {
            List<String> earlier = points(context, resolution.id()).stream()
                    .map(row -> row.text("id"))
                    .toList();
            context.lock(earlier);
            work.delete(earlier);
            addPoints(context, work, resolution.id(), resolution.unit(), points);
        }
        return MutationResult.of("followUp", resolution.id());
    }

    private void addPoints(
            ChangeContext context, UnitOfWork work, String resolution, String unit, List<ResolutionPointInput> points) {
        List<String> members = points.stream()
                .map(ResolutionPointInput::responsible)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(member -> !member.isBlank())
                .toList();
        context.lock(members);
        for (int i = 0; i < points.size(); i++) {
            ResolutionPointInput point = points.get(i);
            String title = InputValidation.name("points.title", point.title()).orElseThrow();
            if (point.responsible() == null || point.responsible().isBlank()) {
                throw MutationRejectedException.of(FollowUpProblem.POINT_WITHOUT_OWNER, "points.responsible", title);
            }
            responsibleMembers.requirePresent(context, "points.responsible", point.responsible());
            Resolutions.addPoint(
                    context,
                    work,
                    resolution,
                    unit,
                    i + 1L,
                    title,
                    point.dueOn(),
                    FollowUpInput.text("points.measure", point.measure()),
                    point.responsible());
        }
    }

    @MutationMapping
    Mutation issueResolution(@Argument IssueResolutionInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            FollowUpInput.notInFuture(context, "issuedOn", input.issuedOn());
            StoredFollowUp resolution = StoredFollowUp.open(context, "id", input.id(), "Resolution")
                    .requireState("id", FollowUpState.DRAFT);
            UnitLifetime.of(context, resolution).require("issuedOn", input.issuedOn());
            List<Row> drafted = points(context, resolution.id());
            List<String> points = drafted.stream().map(row -> row.text("id")).toList();
            if (points.isEmpty()) {
                throw MutationRejectedException.of(
                        FollowUpProblem.NO_POINTS, "id", resolution.node().displayName());
            }
            drafted.stream().filter(row -> !row.is("owned")).findFirst().ifPresent(row -> {
                throw new MutationRejectedException(
                        Problem.error(FollowUpProblem.POINT_WITHOUT_OWNER, "id", row.text("title"))
                                .withEntities(List.of(row.text("id"))));
            });
            Map<String, @Nullable Object> changes = new HashMap<>();
            String number = InputValidation.name("code", input.code()).orElseThrow();
            ResolutionNumbers.requireUnused(context, resolution, number, input.issuedOn());
            changes.put("number", number);
            changes.put("heldOn", input.issuedOn());
            resolution.update(work, FollowUpState.ISSUED, context.day(), changes);
            context.lock(points);
            context.nodes("id", points, "ResolutionPoint")
                    .forEach(point -> work.update(point, Map.of("state", FollowUpState.OPEN.name())));
            return MutationResult.of("followUp", resolution.id());
        };
    }

    @MutationMapping
    Mutation reviewPoint(@Argument ReviewPointInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            // the resolution first: reviews of its last two points must see each other
            List<Map<String, Object>> whole = context.read(RESOLUTION, Map.of("id", input.id()));
            whole.forEach(row -> context.lock(String.valueOf(row.get("id"))));
            StoredFollowUp point = StoredFollowUp.open(context, "id", input.id(), "ResolutionPoint")
                    .requireState("id", FollowUpState.OPEN);
            Map<String, @Nullable Object> changes = new HashMap<>();
            changes.put("result", FollowUpInput.text("result", input.result()));
            point.update(work, FollowUpState.valueOf(input.state().name()), context.day(), changes);
            String id = Row.of(whole.getFirst()).text("id");
            boolean last = points(context, id).stream()
                    .filter(row -> !row.text("id").equals(input.id()))
                    .noneMatch(row -> FollowUpState.valueOf(row.text("state")).isOpen());
            if (last) {
                NodeSnapshot resolution = context.node("id", id, "Resolution");
                work.update(
                        resolution,
                        Map.of(
                                "state", FollowUpState.REVIEWED.name(),
                                "openState", FollowUpState.ISSUED.name(),
                                "closedOn", context.day()));
            }
            return MutationResult.of("followUp", point.id());
        };
    }

    private static List<Row> points(ChangeContext context, String resolution) {
        return context.read(POINTS, Map.of("id", resolution)).stream()
                .map(Row::of)
                .toList();
    }

    /**
     * The input of {@code draftResolution}. A draft that is written anew keeps what is omitted, and null removes what was there.
     *
     * @param id the id of a draft that is written anew; null for a new one
     * @param committee the id of the committee; null for a draft that is written anew
     * @param code the number; null if it has none yet
     * @param title the title
     * @param content the text
     * @param responsible the id of the member who is responsible for the whole; null for the secretary
     * @param points the points; null to leave those of the draft as they are
     */
    record DraftResolutionInput(
            @Nullable String id,
            @Nullable String committee,
            ArgumentValue<String> code,
            String title,
            ArgumentValue<String> content,
            @Nullable String responsible,
            @Nullable List<ResolutionPointInput> points) {}

    /**
     * A point of a resolution.
     *
     * @param title the point
     * @param responsible the id of the one responsible member
     * @param dueOn the day by which it is to be reached
     * @param measure by what it is measured
     */
    record ResolutionPointInput(
            String title,
            @Nullable String responsible,
            LocalDate dueOn,
            @Nullable String measure) {}

    /**
     * The input of {@code issueResolution}.
     *
     * @param id the id of the draft
     * @param code the number
     * @param issuedOn the day
     */
    record IssueResolutionInput(String id, String code, LocalDate issuedOn) {}

    /**
     * The input of {@code reviewPoint}.
     *
     * @param id the id of the point
     * @param state whether it has been reached
     * @param result what was reached
     */
    record ReviewPointInput(
            String id, PointResult state, @Nullable String result) {}
}
