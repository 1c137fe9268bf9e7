package io.blocgraph.member;

import io.blocgraph.history.Refusal;
import io.blocgraph.history.Thing;
import org.springframework.stereotype.Component;

/** Where a member can belong: to a cell, or to an organization that is a grassroots cell itself. */
@Component
class MemberHome {

    /**
     * Sees to it that members can belong to a unit.
     *
     * @throws Refusal if they cannot
     */
    void check(Thing unit, String field) {
        boolean home = unit.is("Cell") || unit.is("Organization") && "CELL".equals(unit.text("form"));
        if (!home) {
            throw Refusal.of("NO_HOME", field, unit.name());
        }
    }
}
