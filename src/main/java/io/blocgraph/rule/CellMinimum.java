/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A cell or grassroots cell has at least three official members.
 *
 * <p>Source: Charter, articles 21(2) and 24(1).
 */
@Component
final class CellMinimum implements Rule {

    private static final Value LEAST = new Value("least", EffectiveValue.always(3));

    @Override
    public RuleCode code() {
        return RuleCode.CELL_MINIMUM;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Value> values() {
        return List.of(LEAST);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.FORM, RuleInput.MEMBERS, RuleInput.OFFICIAL);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE WHEN (u:Cell OR form = 'CELL') AND official < $least THEN [{values: [official, $least]}] ELSE [] END""");
    }
}
