/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A finding of an inspection is remedied by its due date.
 *
 * <p>Source: the practice of the Đà Nẵng bloc.
 */
@Component
final class FindingOverdue implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.FINDING_OVERDUE;
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
                [x IN records WHERE x.kind = 'FINDING' AND x.due < $asOf AND coalesce(x.record.state <> 'REMEDIED', true)
                | {member: x.member, entities: [x.record], values: [x.title, x.due], since: x.due}]""");
    }
}
