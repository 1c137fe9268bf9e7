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
import org.springframework.graphql.data.ArgumentValue;
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
            Targets.requireNotNegative("planned", input.planned());
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("planned", input.planned());
            FollowUpInput.put(values, "measureUnit", input.measureUnit(), it -> FollowUpInput.line("measureUnit", it));
            FollowUpInput.put(values, "source", input.source(), it -> FollowUpInput.line("source", it));
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
            Targets.requireNotNegative("actual", input.actual());
            StoredFollowUp target = StoredFollowUp.of(context, "id", input.id(), "Target");
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("q" + input.quarter(), input.actual());
            Targets.findFall(target.node().properties(), values, quarter -> "actual")
                    .ifPresent(work::warn);
            FollowUpInput.put(values, "source", input.source(), it -> FollowUpInput.line("source", it));
            target.update(work, Targets.state(target.node(), values), context.day(), values);
            return MutationResult.of("followUp", target.id());
        };
    }

    /**
     * The input of {@code setTarget}. A target that is changed keeps what is omitted, and null removes what was there.
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
            ArgumentValue<String> measureUnit,
            double planned,
            ArgumentValue<String> source,
            @Nullable String responsible) {}

    /**
     * The input of {@code reportTarget}. The target keeps what is omitted, and null removes what was there.
     *
     * @param id the id of the target
     * @param quarter the quarter, 1 to 4
     * @param actual the figure that was reached from the beginning of the year to the end of the quarter
     * @param source where it comes from
     */
    record ReportTargetInput(String id, int quarter, double actual, ArgumentValue<String> source) {}
}
