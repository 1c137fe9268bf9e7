/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.history.ChangeContext;
import java.util.Map;
import java.util.Optional;

/** Finds the holder of an assignment, who never changes: reassignment creates a new assignment. */
final class AssignmentHolder {

    private static final String HOLDER = """
            MATCH (:Entity {id: $id})<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m)
            RETURN m.id AS member""";

    private AssignmentHolder() {}

    /**
     * Returns the holder of an assignment.
     *
     * @param context the context of the change
     * @param assignment the id of the assignment
     * @return the id of the member, or empty if there is no such assignment
     */
    static Optional<String> of(ChangeContext context, String assignment) {
        return context.read(HOLDER, Map.of("id", assignment)).stream()
                .map(row -> (String) row.get("member"))
                .findFirst();
    }
}
