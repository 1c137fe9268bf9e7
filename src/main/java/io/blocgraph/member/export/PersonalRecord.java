package io.blocgraph.member.export;

import io.blocgraph.access.ReadKind;
import io.blocgraph.history.Change;
import io.blocgraph.history.Decision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the graph holds about a member, as it stands at a moment.
 *
 * @param writtenAt the moment
 * @param writtenBy the account that had it written
 * @param member who it is, and what they are and were part of
 * @param changes every change that touched them, the latest first
 * @param reads who has read the record, the latest first
 */
record PersonalRecord(
        OffsetDateTime writtenAt, String writtenBy, MemberData member, List<Change> changes, List<ReadEntry> reads) {

    /** A period: the first day, and the first day after it; null where not known, or while it lasts. */
    interface Period {

        @Nullable
        LocalDate since();

        @Nullable
        LocalDate until();
    }

    record MemberData(
            String id,
            String code,
            String fullName,
            int version,
            @Nullable String gender,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate officialOn,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String status,
            @Nullable LocalDate anonymizedOn,
            List<FormerName> formerNames,
            @Nullable Unit cell,
            @Nullable Unit temporaryCell,
            List<Membership> memberships,
            List<Seat> seats,
            List<Seat> pastSeats,
            List<Assignment> assignments,
            List<Assignment> pastAssignments) {}

    record FormerName(
            String fullName,
            @Nullable LocalDate since,
            @Nullable LocalDate until) implements Period {}

    record Unit(String id, String code, String name, String kind) {}

    record Membership(
            Unit cell, @Nullable LocalDate since, @Nullable LocalDate until) implements Period {}

    record Seat(
            String role,
            Committee committee,
            @Nullable LocalDate since,
            @Nullable LocalDate until) implements Period {}

    record Committee(String kind, @Nullable String name, Unit unit) {}

    record Assignment(
            @Nullable String topic,
            List<Unit> units,
            @Nullable Decision decision,
            String status,
            @Nullable LocalDate since,
            @Nullable LocalDate until)
            implements Period {}

    record ReadEntry(OffsetDateTime at, String by, String door, ReadKind kind) {}
}
