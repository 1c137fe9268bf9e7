package io.blocgraph.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account may do, and where.
 *
 * @param id its id
 * @param role what it may do
 * @param place the unit, with all below it and what belongs to it; empty if it is all there is
 * @param until the first day on which it no longer holds; empty while it lasts
 * @param givenBy the name of the account that gave it
 * @param givenAt when
 */
public record Grant(
        String id, Role role, Optional<Place> place, Optional<LocalDate> until, String givenBy, Instant givenAt) {

    /**
     * A unit.
     *
     * @param id its id
     * @param code its code
     * @param name its name
     */
    public record Place(String id, String code, String name) {}
}
