/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.history.ChangeValidator;
import io.blocgraph.history.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Validates every change against the rules of the structure. */
@Component
class RuleValidator implements ChangeValidator {

    private final Rules rules;

    RuleValidator(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<Problem> validate(
            QueryRunner queryRunner, AsOf day, Collection<String> units, Collection<String> members) {
        return rules.violations(queryRunner, day, units, members).stream()
                .map(RuleValidator::problem)
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
