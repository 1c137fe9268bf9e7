/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * An inspection is held on the day for which it is planned.
 *
 * <p>Source: the practice of the Đà Nẵng bloc.
 */
@Component
final class InspectionNotHeld implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.INSPECTION_NOT_HELD;
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
    public List<RuleInput> inputs() {
        return List.of(RuleInput.RECORDS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN records WHERE x.kind = 'INSPECTION' AND x.record.heldOn IS NULL AND x.due < $asOf
                | {member: x.member, entities: [x.record], values: [x.title, x.due], since: x.due}]""");
    }
}
