/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.responsibility.Level;
import java.util.List;
import java.util.Optional;

/**
 * The state of a unit on a day.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind
 * @param parent the id of its parent unit
 * @param cluster the id of its cluster
 * @param sector its sector; empty if it has none
 * @param members the number of members who belong to the unit itself
 * @param official the number of those who are official
 * @param committee the seats of its executive committee in order of precedence: all of them where members belong to the unit itself,
 *     otherwise those of the secretary and the deputies
 * @param assignments the assignments that cover it directly, oldest first
 */
record UnitSnapshot(
        String id,
        String code,
        String name,
        UnitKind kind,
        Optional<String> parent,
        Optional<String> cluster,
        String sector,
        long members,
        long official,
        List<Seat> committee,
        List<Assignment> assignments) {

    /** {@return whether the unit is of the kind with a code, such as {@link UnitKind#CLUSTER}} */
    boolean isA(String kindCode) {
        return kind.code().equals(kindCode);
    }

    /** Converts this snapshot to a level of chains. */
    Level level() {
        List<Seat> leading = committee.stream().filter(Seat::leads).toList();
        return new Level(new UnitRef(id, code, name, kind), leading, assignments);
    }

    /** Returns a placeholder for a day without the unit: it has no members and requires no responsible person. */
    UnitSnapshot asAbsent(String above) {
        UnitKind unasked =
                new UnitKind(kind.code(), kind.rank(), kind.nameEn(), kind.nameVi(), false, false, kind.parents());
        return new UnitSnapshot(
                id, code, name, unasked, Optional.of(above), cluster, sector, 0, 0, List.of(), List.of());
    }

    /** {@return a copy without the member} */
    UnitSnapshot without(String member) {
        return new UnitSnapshot(
                id,
                code,
                name,
                kind,
                parent,
                cluster,
                sector,
                members,
                official,
                committee.stream()
                        .filter(seat -> !seat.member().id().equals(member))
                        .toList(),
                assignments.stream()
                        .filter(assignment -> !assignment.member().id().equals(member))
                        .toList());
    }
}
