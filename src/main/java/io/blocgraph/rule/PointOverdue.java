/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A point of a resolution is settled by its due date.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
@Component
final class PointOverdue implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.POINT_OVERDUE;
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
                [x IN records WHERE x.kind = 'POINT' AND x.record.state <> 'DRAFT' AND x.due < $asOf
                | {member: x.member, entities: [x.record], values: [x.title, x.due], since: x.due}]""");
    }
}
