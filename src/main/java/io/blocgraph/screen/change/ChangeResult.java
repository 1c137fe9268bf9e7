/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a change or of its dry run.
 *
 * @param problems the problems, which reject the change if one of them is an error
 * @param changes the changes made, step by step
 * @param currentState the current state of the object, by field name; empty if it was not returned
 */
record ChangeResult(List<Problem> problems, List<ChangeRecord> changes, Optional<Map<String, Object>> currentState) {

    boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }

    boolean isStale() {
        return problems.stream().anyMatch(Problem::isStale);
    }
}
