/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No committee continues beyond its term of five years. The term of a cell under a grassroots committee was two and a half
 * years before 1 July 2025. A steering board has only the term that is recorded for it.
 *
 * <p>Source: Charter, articles 22(1) and 24(3); 294-QĐ/TW.
 */
@Component
final class TermExpired implements Rule {

    private static final Value MONTHS = new Value("months", EffectiveValue.always(60));
    private static final Value CELL_MONTHS =
            new Value("cellMonths", EffectiveValue.always(30).from(LocalDate.of(2025, 7, 1), 60));

    @Override
    public RuleCode code() {
        return RuleCode.TERM_EXPIRED;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("termEnd");
    }

    @Override
    public List<Value> values() {
        return List.of(MONTHS, CELL_MONTHS);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.SEATS, RuleInput.COMMITTEES);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN [c IN committees | [c, CASE
                  WHEN c.kind <> 'STEERING' THEN c.termStart + duration({months: CASE WHEN u:Cell THEN $cellMonths ELSE $months END})
                END]]
                WHERE x[1] <= $asOf OR x[0].termEnd <= $asOf | {
                  entities: [x[0]],
                  values: [{committee: x[0].kind}, CASE WHEN x[1] IS NULL OR x[0].termEnd < x[1] THEN x[0].termEnd ELSE x[1] END],
                  since: CASE WHEN x[1] IS NULL OR x[0].termEnd < x[1] THEN x[0].termEnd ELSE x[1] END
                }]""");
    }
}
