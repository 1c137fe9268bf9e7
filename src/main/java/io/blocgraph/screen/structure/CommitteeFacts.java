package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.CommitteeForms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee with the seats that are held on the day. */
record CommitteeFacts(
        String id, int version, String kind, @Nullable String name, Term term, List<Seat> seats) {

    /** For how long a committee is elected. */
    record Term(@Nullable LocalDate since, @Nullable LocalDate until) {}

    /** A seat that is held. */
    record Seat(
            String id, int version, String role, @Nullable LocalDate since, Holder member) {}

    /** Who holds a seat. */
    record Holder(String id, String code, String fullName) {

        Person person() {
            return new Person(code, fullName);
        }
    }

    /** The role of who leads it. */
    String leading() {
        return kind.equals("EXECUTIVE") || kind.equals("STANDING") ? "SECRETARY" : "HEAD";
    }

    /** Whether the chair of who leads it is empty. */
    boolean isLeaderless() {
        return seats.stream().noneMatch(it -> it.role().equals(leading()));
    }

    CommitteeForms.Standing standing(String title) {
        return new CommitteeForms.Standing(id, version, kind, name, title);
    }

    List<CommitteeForms.Seated> seated() {
        return seats.stream()
                .map(it -> new CommitteeForms.Seated(
                        it.role(),
                        new Choice(
                                it.member().id(),
                                it.member().code(),
                                it.member().fullName())))
                .toList();
    }
}
