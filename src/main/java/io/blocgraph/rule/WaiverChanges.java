/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.PlannedEnd;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.Severity;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants and ends waivers. Rules of severity error cannot be waived. */
@Component
class WaiverChanges {

    /** Finds waivers of the same rule with an overlapping period. */
    private static final String OTHERS = """
            MATCH (u:Entity {id: $unit})<-[:WAIVES]-(w:Waiver {rule: $rule})
            WHERE coalesce(w.until > $since, true) AND coalesce(w.since < $until, true)
            RETURN w.since AS since LIMIT 1""";

    private final Rules rules;

    WaiverChanges(Rules rules) {
        this.rules = rules;
    }

    /**
     * Grants a unit a waiver of one rule from the effective date on.
     *
     * @throws MutationRejectedException {@code NOT_WAIVABLE} if the rule is of severity error, {@code DATES_ORDERED} if the
     *     waiver would end before it begins, {@code ALREADY_WAIVED} if the unit has a waiver of the rule in that period
     */
    MutationResult waive(ChangeContext context, UnitOfWork work, WaiveInput input) {
        String unit = input.unit();
        RuleCode rule = input.rule();
        LocalDate until = input.until();
        if (rules.get(rule).severity() == Severity.ERROR) {
            throw MutationRejectedException.of(WaiverProblem.NOT_WAIVABLE, "rule", rule);
        }
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", context.day(), until);
        }
        context.lock(unit);
        MutationResult result = MutationResult.of("unit", unit);
        context.versionedNode("unit", unit, "Unit", result);
        // with two waivers, ending one would have no effect
        for (Map<String, Object> waiver : context.read(OTHERS, parameters(unit, rule, context.day(), until))) {
            throw MutationRejectedException.of(
                    WaiverProblem.ALREADY_WAIVED, "rule", rule, Objects.requireNonNull(waiver.get("since")));
        }
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("rule", rule.name());
        properties.put("since", context.day());
        properties.put("until", PlannedEnd.of(context, work, until, List.of(unit)));
        properties.put("reason", InputValidation.text("reason", input.reason()).orElse(null));
        properties.put("version", 1L);
        String id = work.create("Waiver", properties);
        work.relate(RelationshipType.WAIVES, id, unit, Map.of());
        context.decision().ifPresent(decision -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
        return result.with("waiver", id);
    }

    private static Map<String, @Nullable Object> parameters(
            String unit, RuleCode rule, LocalDate since, @Nullable LocalDate until) {
        Map<String, @Nullable Object> known = new HashMap<>(Map.of("unit", unit, "rule", rule.name(), "since", since));
        known.put("until", until);
        return known;
    }

    /**
     * Ends a waiver on the effective date. A waiver that begins on that day or later is deleted.
     *
     * @throws MutationRejectedException {@code ALREADY_ENDED} if it has ended by that day
     */
    MutationResult end(ChangeContext context, UnitOfWork work, EndWaiverInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("waiver", id);
        if (context.versionedNode("id", id, "Waiver", result).day("until") instanceof LocalDate until
                && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", until);
        }
        for (RelationshipSnapshot waived : context.outgoing(RelationshipType.WAIVES, List.of(id))) {
            result = result.with("unit", waived.to());
        }
        work.end(List.of(id));
        return result;
    }
}
