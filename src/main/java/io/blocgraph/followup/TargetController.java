/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Sets the targets of units, and reports what was reached. */
@Controller
class TargetController {

    /** Years that somebody could mean. */
    private static final int EARLIEST = 1930;

    private static final int YEARS_AHEAD = 10;

    private static final String SAME = """
            MATCH (f:FollowUp {kind: 'TARGET', aboutId: $unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE f.year = $year AND toLower(f.title) = toLower($title)
            RETURN f.id AS id""";

    private static final String HANDLER = """
            MATCH (f:Entity {id: $id})-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m)
            RETURN m.id AS handler""";

    private final ResponsibleMembers responsibleMembers;

    TargetController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation setTarget(@Argument SetTargetInput input) {
        return (context, work) -> {
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", input.unit());
            if (input.year() < EARLIEST || input.year() > context.today().getYear() + YEARS_AHEAD) {
                throw MutationRejectedException.of(FollowUpProblem.YEAR, "year", String.valueOf(input.year()));
            }
            String title = InputValidation.name("title", input.title()).orElseThrow();
            Map<String, Object> same = Map.of("unit", unit.id(), "year", (long) input.year(), "title", title);
            Optional<String> present = context.read(SAME, same).stream()
                    .map(row -> String.valueOf(row.get("id")))
                    .findFirst();
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("planned", input.planned());
            values.put("measureUnit", FollowUpInput.line("measureUnit", input.measureUnit()));
            values.put("source", FollowUpInput.line("source", input.source()));
            if (present.isPresent()) {
                values.values().removeIf(Objects::isNull);
                StoredFollowUp target = stored(context, present.get(), unit.id());
                if (input.responsible() != null) {
                    responsibleMembers.find(context, input.responsible(), unit.id());
                    target.handOver(work, input.responsible());
                }
                target.update(work, state(target.node(), values), context.day(), values);
                return MutationResult.of("followUp", target.id());
            }
            NewFollowUp target = new NewFollowUp(FollowUpKind.TARGET, FollowUpState.OPEN)
                    .with("year", (long) input.year())
                    .with("title", title)
                    .with("dueOn", LocalDate.of(input.year(), 12, 31))
                    .handledBy(responsibleMembers.find(context, input.responsible(), unit.id()));
            values.forEach(target::with);
            return MutationResult.of("followUp", target.create(context, work, unit.id()));
        };
    }

    /** Reads a target without a look at its version: the expected one is that of the unit. */
    private static StoredFollowUp stored(ChangeContext context, String id, String unit) {
        context.lock(id);
        Optional<String> handler = context.read(HANDLER, Map.of("id", id)).stream()
                .map(row -> String.valueOf(row.get("handler")))
                .findFirst();
        return new StoredFollowUp(context.node("unit", id, "Target"), unit, handler);
    }

    @MutationMapping
    Mutation reportTarget(@Argument ReportTargetInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            if (input.quarter() < 1 || input.quarter() > 4) {
                throw MutationRejectedException.of(FollowUpProblem.QUARTER, "quarter", input.quarter());
            }
            StoredFollowUp target = StoredFollowUp.of(context, "id", input.id(), "Target");
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("q" + input.quarter(), input.actual());
            if (input.source() != null) {
                values.put("source", FollowUpInput.line("source", input.source()));
            }
            target.update(work, state(target.node(), values), context.day(), values);
            return MutationResult.of("followUp", target.id());
        };
    }

    /** {@return the state of a target with other values: reached if the last figure is not below the planned one} */
    private static FollowUpState state(NodeSnapshot target, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(target.properties());
        all.putAll(values);
        for (String quarter : List.of("q4", "q3", "q2", "q1")) {
            if (all.get(quarter) instanceof Double actual && all.get("planned") instanceof Double planned) {
                return actual >= planned ? FollowUpState.DONE : FollowUpState.OPEN;
            }
        }
        return FollowUpState.OPEN;
    }

    /**
     * The input of {@code setTarget}.
     *
     * @param unit the id of the unit
     * @param year the year
     * @param title what is to be reached; a target with the same unit, year and title is changed
     * @param measureUnit the unit of measure
     * @param planned the figure that is to be reached
     * @param source where the figures come from
     * @param responsible the id of the responsible member; null for the nearest in the chain
     */
    record SetTargetInput(
            String unit,
            int year,
            String title,
            @Nullable String measureUnit,
            double planned,
            @Nullable String source,
            @Nullable String responsible) {}

    /**
     * The input of {@code reportTarget}.
     *
     * @param id the id of the target
     * @param quarter the quarter, 1 to 4
     * @param actual the figure that was reached from the beginning of the year to the end of the quarter
     * @param source where it comes from; null to leave it as it is
     */
    record ReportTargetInput(
            String id, int quarter, double actual, @Nullable String source) {}
}
