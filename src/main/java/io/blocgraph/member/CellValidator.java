package io.blocgraph.member;

import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import org.springframework.stereotype.Component;

/** Where a member can belong: to a cell, or to an organization that is a grassroots cell itself. */
@Component
class CellValidator {

    /**
     * Sees to it that members can belong to a unit.
     *
     * @throws MutationRejectedException if they cannot
     */
    void validate(NodeSnapshot unit, String field) {
        boolean home = unit.hasLabel("Cell") || unit.hasLabel("Organization") && "CELL".equals(unit.text("form"));
        if (!home) {
            throw MutationRejectedException.of(MemberProblem.NO_HOME, field, unit.displayName());
        }
    }
}
