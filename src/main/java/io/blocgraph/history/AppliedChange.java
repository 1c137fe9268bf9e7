/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.List;
import java.util.Optional;

/**
 * What became of a change.
 *
 * @param change the id of the change in the history; empty if it was rejected, was only tried, or has no effect
 * @param problems the problems; an error means that nothing was written
 */
public record AppliedChange(Optional<String> change, List<Problem> problems) {

    /** {@return whether a problem rejects the change} */
    public boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
