/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A development is settled, or goes up the responsibility chain, before it has been in one hand for long.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
@Component
final class DevelopmentUnsettled implements Rule {

    private static final Value DAYS = new Value("days", EffectiveValue.always(30));

    @Override
    public RuleCode code() {
        return RuleCode.DEVELOPMENT_UNSETTLED;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean checkedOnChange() {
        return false;
    }

    @Override
    public List<Value> values() {
        return List.of(DAYS);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.RECORDS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN records WHERE x.kind = 'DEVELOPMENT' AND x.record.handedOn + duration({days: $days}) <= $asOf
                | {member: x.member, entities: [x.record], values: [x.title, x.record.handedOn, $days], since: x.record.handedOn + duration({days: $days})}]""");
    }
}
