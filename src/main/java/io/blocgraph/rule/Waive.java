package io.blocgraph.rule;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.Severity;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants a unit a waiver of one rule from a day on, until a day if one is named. Errors cannot be waived. */
@Component
class Waive implements Mutation {

    /** Waivers of the same rule in the same time. */
    private static final String OTHERS = """
            MATCH (u:Entity {id: $unit})<-[:WAIVES]-(w:Waiver {rule: $rule})
            WHERE coalesce(w.until > $since, true) AND coalesce(w.since < $until, true)
            RETURN w.since AS since LIMIT 1""";

    private final Rules rules;

    Waive(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String unit = input.id("unit");
        RuleCode rule = RuleCode.valueOf(input.enumValue("rule").orElseThrow());
        LocalDate until = input.day("until").orElse(null);
        if (rules.get(rule).severity() == Severity.ERROR) {
            throw MutationRejectedException.of(WaiverProblem.NOT_WAIVABLE, "rule", rule);
        }
        if (until != null && !until.isAfter(work.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", work.day(), until);
        }
        work.lock(unit);
        work.versionedNode("unit", unit, "Unit");
        // once is enough: ending one of two would not end the silence
        for (Map<String, Object> waiver : work.read(OTHERS, parameters(unit, rule, work.day(), until))) {
            throw MutationRejectedException.of(WaiverProblem.ALREADY_WAIVED, "rule", rule, waiver.get("since"));
        }
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("rule", rule.name());
        properties.put("since", work.day());
        properties.put("until", until);
        properties.put("reason", input.text("reason").orElse(null));
        properties.put("version", 1L);
        String id = work.create("Waiver", properties);
        work.relate(RelationshipType.WAIVES, id, unit, Map.of());
        work.decision().ifPresent(decision -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
        return MutationResult.of("waiver", id).with("unit", unit);
    }

    private static Map<String, @Nullable Object> parameters(
            String unit, RuleCode rule, LocalDate since, @Nullable LocalDate until) {
        Map<String, @Nullable Object> known = new HashMap<>(Map.of("unit", unit, "rule", rule.name(), "since", since));
        known.put("until", until);
        return known;
    }
}
