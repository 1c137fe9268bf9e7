/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.hierarchy.UnitRef;
import java.util.List;

/**
 * A level that the subject of a chain hangs under, with all who could answer there on the day.
 *
 * @param unit the unit
 * @param seats the secretaries and deputy secretaries of its executive committee, in order of precedence
 * @param assignments the assignments that cover it directly, oldest first
 */
public record Level(UnitRef unit, List<Seat> seats, List<Assignment> assignments) {

    /**
     * Leaves somebody out.
     *
     * @param member the id of the member
     * @return the level as it would be without them
     */
    public Level without(String member) {
        return new Level(
                unit,
                seats.stream()
                        .filter(seat -> !seat.member().id().equals(member))
                        .toList(),
                assignments.stream()
                        .filter(assignment -> !assignment.member().id().equals(member))
                        .toList());
    }
}
