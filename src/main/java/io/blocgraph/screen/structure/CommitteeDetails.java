/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.graph.Period;
import io.blocgraph.screen.change.CommitteeForms;
import io.blocgraph.screen.common.Seat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee with its seats on a day, and those that begin later. */
record CommitteeDetails(
        String id,
        int version,
        String kind,
        @Nullable String name,
        Period term,
        List<Seat> seats,
        List<Seat> plannedSeats) {

    /** Returns the role of its leader. */
    String leaderRole() {
        return kind.equals("EXECUTIVE") || kind.equals("STANDING") ? "SECRETARY" : "HEAD";
    }

    /** Returns whether the seat of its leader is vacant. */
    boolean isLeaderless() {
        return seats.stream().noneMatch(it -> it.role().equals(leaderRole()));
    }

    CommitteeForms.CommitteeSnapshot toSnapshot(String title) {
        return new CommitteeForms.CommitteeSnapshot(id, version, kind, name, title);
    }

    List<CommitteeForms.SeatHolder> seatHolders() {
        return seats.stream()
                .map(it -> new CommitteeForms.SeatHolder(it.role(), it.member().toOption()))
                .toList();
    }
}
