/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import io.blocgraph.access.ReadKind;
import io.blocgraph.history.Change;
import io.blocgraph.history.Decision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All data that the graph contains about a member at one time.
 *
 * @param writtenAt the time of the export
 * @param writtenBy the name of the account that exported it
 * @param member the member, with past and present memberships, seats and assignments
 * @param followUps the records of following up that concern the member, are or were in the member's hand, or in which the member took
 *     part; latest first
 * @param changes all changes that affect the member, latest first
 * @param reads the audit log of reads of the member's personal data, latest first
 */
record PersonalRecord(
        OffsetDateTime writtenAt,
        String writtenBy,
        MemberData member,
        List<FollowUp> followUps,
        List<Change> changes,
        List<ReadEntry> reads) {

    /**
     * A period from {@code since}, inclusive, to {@code until}, exclusive; null where a date is not known or the period is
     * open-ended.
     */
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
            List<Seat> plannedSeats,
            List<Assignment> assignments,
            List<Assignment> pastAssignments,
            List<Assignment> plannedAssignments) {

        /** {@return all seats, present ones first} */
        Stream<Seat> allSeats() {
            return Stream.of(seats, pastSeats, plannedSeats).flatMap(List::stream);
        }

        /** {@return all assignments, present ones first} */
        Stream<Assignment> allAssignments() {
            return Stream.of(assignments, pastAssignments, plannedAssignments).flatMap(List::stream);
        }
    }

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

    record FollowUp(
            String kind,
            @Nullable String code,
            @Nullable String title,
            Unit unit,
            String state,
            LocalDate recordedOn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn)
            implements Period {

        @Override
        public LocalDate since() {
            return recordedOn;
        }

        @Override
        public @Nullable LocalDate until() {
            return closedOn;
        }
    }

    record ReadEntry(OffsetDateTime at, String by, String door, ReadKind kind) {}
}
