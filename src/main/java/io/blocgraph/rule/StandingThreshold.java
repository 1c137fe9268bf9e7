/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A unit has a standing committee only if its executive committee has at least nine members.
 *
 * <p>Source: Charter, article 22(5).
 */
@Component
final class StandingThreshold implements Rule {

    private static final Value LEAST = new Value("least", EffectiveValue.always(9));

    @Override
    public RuleCode code() {
        return RuleCode.STANDING_THRESHOLD;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("kind");
    }

    @Override
    public List<Value> values() {
        return List.of(LEAST);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.SEATS, RuleInput.COMMITTEES);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN [c IN committees WHERE c.kind = 'STANDING' | [c, size(reduce(l = [], y IN seats |
                  CASE WHEN y.kind <> 'EXECUTIVE' OR y.member IN l THEN l ELSE l + [y.member] END))]]
                WHERE x[1] < $least | {entities: [x[0]], values: [x[1], $least]}]""");
    }
}
