package io.blocgraph.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A role granted to an account on a part of the organization.
 *
 * @param id the grant's id
 * @param role the role
 * @param unit the unit, with all units below it and everything that belongs to them; empty for everything
 * @param until the first day on which it is no longer valid; empty if unlimited
 * @param grantedBy the name of the account that granted it
 * @param grantedAt when it was granted
 */
public record Grant(
        String id, Role role, Optional<UnitRef> unit, Optional<LocalDate> until, String grantedBy, Instant grantedAt) {

    /**
     * A reference to a unit.
     *
     * @param id the unit's id
     * @param code the unit's code
     * @param name the unit's name
     */
    public record UnitRef(String id, String code, String name) {}
}
