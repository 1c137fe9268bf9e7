package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.CommitteeForms;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PersonRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee with the seats that are held on the day. */
record CommitteeDetails(
        String id, int version, String kind, @Nullable String name, Term term, List<Seat> seats) {

    /** For how long a committee is elected. */
    record Term(@Nullable LocalDate since, @Nullable LocalDate until) {}

    /** A seat that is held. */
    record Seat(
            String id, int version, String role, @Nullable LocalDate since, Holder member) {}

    /** Who holds a seat. */
    record Holder(String id, String code, String fullName) {

        PersonRef toRef() {
            return new PersonRef(code, fullName);
        }
    }

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
                .map(it -> new CommitteeForms.SeatHolder(
                        it.role(),
                        new Option(
                                it.member().id(),
                                it.member().code(),
                                it.member().fullName())))
                .toList();
    }
}
