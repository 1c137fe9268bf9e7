/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which somebody answers at one level of a chain.
 *
 * @param unit the unit at whose level it stands
 * @param via in which way
 * @param status how the link stands
 * @param seat the seat, of a link by seat that is not vacant
 * @param assignment the assignment, of a link by assignment that is not vacant
 */
public record ChainLink(
        UnitRef unit, Via via, LinkStatus status, Optional<Seat> seat, Optional<Assignment> assignment) {

    static ChainLink bySeat(UnitRef unit, Seat seat) {
        LinkStatus status = seat.role() == SeatRole.SECRETARY ? LinkStatus.FILLED : LinkStatus.ACTING;
        return new ChainLink(unit, Via.SEAT, status, Optional.of(seat), Optional.empty());
    }

    static ChainLink byAssignment(UnitRef unit, Assignment assignment) {
        LinkStatus status = assignment.entitled() ? LinkStatus.FILLED : LinkStatus.LAPSED;
        return new ChainLink(unit, Via.ASSIGNMENT, status, Optional.empty(), Optional.of(assignment));
    }

    static ChainLink vacant(UnitRef unit, Via via) {
        return new ChainLink(unit, via, LinkStatus.VACANT, Optional.empty(), Optional.empty());
    }

    /**
     * Names the level.
     *
     * @return the code of the unit's kind
     */
    public String level() {
        return unit.kind().code();
    }

    /**
     * Says who answers.
     *
     * @return the member; empty if nobody does
     */
    public Optional<MemberRef> member() {
        return seat.map(Seat::member).or(() -> assignment.map(Assignment::member));
    }

    /**
     * Says in which role on the committee somebody answers, or should.
     *
     * @return the role, the secretary's where the seat is vacant; empty if it is by assignment
     */
    public Optional<SeatRole> role() {
        return via == Via.SEAT ? seat.map(Seat::role).or(() -> Optional.of(SeatRole.SECRETARY)) : Optional.empty();
    }

    /**
     * Says since when.
     *
     * @return the day; null if nobody answers, or it is not known
     */
    public @Nullable LocalDate since() {
        return seat.map(Seat::since).or(() -> assignment.map(Assignment::since)).orElse(null);
    }
}
