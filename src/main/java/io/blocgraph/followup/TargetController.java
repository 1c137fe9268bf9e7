/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Sets the targets of units, and reports what was reached. */
@Controller
class TargetController {

    private final ResponsibleMembers responsibleMembers;

    TargetController(ResponsibleMembers responsibleMembers) {
        this.responsibleMembers = responsibleMembers;
    }

    @MutationMapping
    Mutation setTarget(@Argument SetTargetInput input) {
        return (context, work) -> {
            NodeSnapshot unit = FollowUpInput.unit(context, "unit", input.unit());
            Targets.requireYear(context, unit, input.year());
            String title = Targets.title("title", input.title());
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("planned", input.planned());
            values.put("measureUnit", FollowUpInput.line("measureUnit", input.measureUnit()));
            values.put("source", FollowUpInput.line("source", input.source()));
            Targets.Key key = Targets.Key.of(unit.id(), input.year(), title);
            String id = Targets.of(context, responsibleMembers, List.of(key))
                    .set(context, work, unit, input.year(), title, values, input.responsible());
            return MutationResult.of("followUp", id);
        };
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
            target.update(work, Targets.state(target.node(), values), context.day(), values);
            return MutationResult.of("followUp", target.id());
        };
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
