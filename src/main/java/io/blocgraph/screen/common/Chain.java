/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility chain as returned by the API.
 *
 * @param asOf the day
 * @param complete whether the chain reaches the top without a vacancy
 * @param links the links, nearest level first
 */
public record Chain(LocalDate asOf, boolean complete, List<Link> links) {

    /** The basis of a responsibility. */
    public enum Via {
        SEAT,
        ASSIGNMENT
    }

    /** The status of a link. */
    public enum Status {
        FILLED,
        ACTING,
        VACANT,
        LAPSED
    }

    /**
     * A link of the chain: the responsible person at one level, or the vacancy.
     *
     * @param unit the unit of the level
     * @param via the basis of the responsibility
     * @param role the role of the seat; null if by assignment
     * @param since the first day; null if unknown or vacant
     * @param status the status
     * @param reason the explanation, in the user's language
     * @param member the responsible person; null if vacant
     * @param assignment the assignment; null if by seat or vacant
     */
    public record Link(
            UnitRef unit,
            Via via,
            @Nullable String role,
            @Nullable LocalDate since,
            Status status,
            String reason,
            @Nullable MemberRef member,
            @Nullable AssignmentBasis assignment) {}

    /**
     * The assignment on which a link is based.
     *
     * @param topic its topic; null if it covers units only
     * @param decision its decision; null if unknown
     */
    public record AssignmentBasis(
            @Nullable String topic, @Nullable DecisionRef decision) {}

    /**
     * The links at one unit.
     *
     * @param unit the unit
     * @param links its links
     */
    public record Level(UnitRef unit, List<Link> links) {}

    /** {@return the bloc at the top of the chain; empty if the chain does not reach one} */
    public Optional<UnitRef> bloc() {
        return links.stream()
                .map(Link::unit)
                .filter(it -> it.kind() == KnownKind.BLOC)
                .findFirst();
    }

    /**
     * Groups the links by level.
     *
     * @return the levels, from the top down
     */
    public List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var link : links) {
            if (levels.isEmpty()
                    || !levels.getLast().unit().id().equals(link.unit().id())) {
                levels.add(new Level(link.unit(), new ArrayList<>()));
            }
            levels.getLast().links().add(link);
        }
        return levels.reversed();
    }
}
