package io.blocgraph.rule;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets one unit off one rule from a day on, until a day if one is named. An error is no matter of waiving. */
@Component
class Waive implements Mutation {

    /** Waivers of the same rule in the same time. */
    private static final String OTHERS = """
            MATCH (u:Entity {id: $unit})<-[: WAIVES]-(w:Waiver {rule: $rule})
            WHERE coalesce(w.until > $since, true) AND coalesce(w.since < $until, true)
            RETURN w.since AS since LIMIT 1""";

    private final Rules rules;

    Waive(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String unit = input.id("unit");
        RuleCode rule = RuleCode.valueOf(input.choice("rule").orElseThrow());
        LocalDate until = input.day("until").orElse(null);
        if (rules.rule(rule).severity() == Severity.ERROR) {
            throw Refusal.of("NOT_WAIVABLE", "rule", rule);
        }
        if (until != null && !until.isAfter(edit.day())) {
            throw Refusal.of("DATES_ORDERED", "until", edit.day(), until);
        }
        edit.lock(unit);
        edit.subject("unit", unit, "Unit");
        // once is enough: ending one of two would not end the silence
        for (Map<String, Object> waiver : edit.read(OTHERS, known(unit, rule, edit.day(), until))) {
            throw Refusal.of("ALREADY_WAIVED", "rule", rule, waiver.get("since"));
        }
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("rule", rule.name());
        properties.put("since", edit.day());
        properties.put("until", until);
        properties.put("reason", input.text("reason").orElse(null));
        properties.put("version", 1L);
        String id = edit.make("Waiver", properties);
        edit.tie(Tie.WAIVES, id, unit, Map.of());
        edit.decision().ifPresent(decision -> edit.tie(Tie.DECIDED_BY, id, decision, Map.of()));
        return Result.of("waiver", id).with("unit", unit);
    }

    private static Map<String, @Nullable Object> known(
            String unit, RuleCode rule, LocalDate since, @Nullable LocalDate until) {
        Map<String, @Nullable Object> known = new HashMap<>(Map.of("unit", unit, "rule", rule.name(), "since", since));
        known.put("until", until);
        return known;
    }
}
