/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import org.springframework.stereotype.Component;

/** Checks that a unit can have members: a cell, or an organization that is a grassroots cell. */
@Component
class CellValidator {

    /**
     * Checks that members can belong to a unit.
     *
     * @param unit the unit
     * @param field the input field that names it
     * @throws MutationRejectedException {@code NO_HOME} if they cannot
     */
    void validate(NodeSnapshot unit, String field) {
        boolean home = unit.hasLabel("Cell") || unit.hasLabel("Organization") && "CELL".equals(unit.text("form"));
        if (!home) {
            throw MutationRejectedException.of(MemberProblem.NO_HOME, field, unit.displayName());
        }
    }
}
