package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.CommitteeForms;
import io.blocgraph.screen.common.Seat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee with the seats that are held on the day. */
record CommitteeDetails(
        String id, int version, String kind, @Nullable String name, Term term, List<Seat> seats) {

    /** For how long a committee is elected. */
    record Term(@Nullable LocalDate since, @Nullable LocalDate until) {}

    /** The role of who leads it. */
    String leaderRole() {
        return kind.equals("EXECUTIVE") || kind.equals("STANDING") ? "SECRETARY" : "HEAD";
    }

    /** Whether the chair of who leads it is empty. */
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
