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
 * Probation ends within twelve months.
 *
 * <p>Source: Charter, article 5.
 */
@Component
final class ProbationOverdue implements Rule {

    private static final Value MONTHS = new Value("months", EffectiveValue.always(12));

    @Override
    public RuleCode code() {
        return RuleCode.PROBATION_OVERDUE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("officialOn");
    }

    @Override
    public List<Value> values() {
        return List.of(MONTHS);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.MEMBERS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [m IN members
                  WHERE coalesce(m.`officialOn` > $asOf, true) AND m.joinedOn + duration({months: $months}) <= $asOf
                | {
                  member: m, own: true, personal: true,
                  values: [m.joinedOn + duration({months: $months})], since: m.joinedOn + duration({months: $months})
                }]""");
    }
}
