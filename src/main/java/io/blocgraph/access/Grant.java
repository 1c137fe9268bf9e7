package io.blocgraph.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account may do, and where.
 *
 * @param id its id
 * @param role what it may do
 * @param unit the unit, with all below it and what belongs to it; empty if it is all there is
 * @param until the first day on which it no longer holds; empty while it lasts
 * @param grantedBy the name of the account that gave it
 * @param grantedAt when
 */
public record Grant(
        String id, Role role, Optional<UnitRef> unit, Optional<LocalDate> until, String grantedBy, Instant grantedAt) {

    /**
     * A unit.
     *
     * @param id its id
     * @param code its code
     * @param name its name
     */
    public record UnitRef(String id, String code, String name) {}
}
