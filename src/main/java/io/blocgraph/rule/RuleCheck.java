package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Reading;
import io.blocgraph.history.ChangeCheck;
import io.blocgraph.history.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the rules about every change. */
@Component
class RuleCheck implements ChangeCheck {

    private final Rules rules;

    RuleCheck(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<Problem> problems(Reading reading, AsOf day, Collection<String> units, Collection<String> members) {
        return rules.violations(reading, day, units, members).stream()
                .map(RuleCheck::problem)
                .toList();
    }

    private static Problem problem(Violation violation) {
        List<String> entities = new ArrayList<>(List.of(violation.unit()));
        if (violation.member() instanceof String member) {
            entities.add(member);
        }
        entities.addAll(violation.entities());
        return new Problem(
                violation.rule().name(),
                violation.severity(),
                violation.field(),
                (locale, messages) -> violation.message(locale) + " " + violation.remedy(locale),
                entities);
    }
}
