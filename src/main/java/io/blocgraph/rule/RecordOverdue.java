/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;

/**
 * What is planned or due is done by its day.
 *
 * @param code the code of the rule
 * @param condition the condition on the open record {@code x} that is still to be done; its day is compared here
 */
record RecordOverdue(RuleCode code, String condition) implements Rule {

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
                [x IN records WHERE %s AND x.due < $asOf
                | {member: x.member, entities: [x.record], values: [x.title, x.due], since: x.due}]""".formatted(condition));
    }
}
