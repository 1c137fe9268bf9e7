/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import static io.blocgraph.bulk.generate.Dates.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of one of the files. An id is the lower-case form of the code; an empty text is written as an empty value. */
sealed interface Row {

    /** Returns the file of the row. */
    BulkFile file();

    /** Returns the values, in the order of the file's columns. */
    List<String> cells();

    /** Returns the code that corresponds to an id. */
    static String code(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    /** A unit with its present placement. */
    record Unit(
            String id,
            String name,
            String kind,
            String parent,
            String cluster,
            String form,
            String sector,
            LocalDate established,
            LocalDate dissolved)
            implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.UNITS;
        }

        @Override
        public List<String> cells() {
            return List.of(id, code(id), name, kind, parent, cluster, form, sector, text(established), text(dissolved));
        }
    }

    /** An earlier placement of a unit, under a parent unit or in a cluster; the other of the two is empty. */
    record Placement(String unit, String parent, String cluster, LocalDate since, LocalDate until) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.PLACEMENTS;
        }

        @Override
        public List<String> cells() {
            return List.of(unit, parent, cluster, text(since), text(until));
        }
    }

    /** A committee for one term. */
    record Committee(String id, String unit, String kind, String name, LocalDate start, LocalDate end) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.COMMITTEES;
        }

        @Override
        public List<String> cells() {
            return List.of(id, unit, kind, name, text(start), text(end));
        }
    }

    /** A member with the present cell, which is empty for a member who has left. */
    record Member(Person person, String cell) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.MEMBERS;
        }

        @Override
        public List<String> cells() {
            return List.of(
                    person.id(),
                    code(person.id()),
                    person.name(),
                    person.gender().name(),
                    text(person.born()),
                    text(person.joined()),
                    text(person.official()),
                    cell);
        }
    }

    /** An earlier membership of a member. */
    record Membership(String member, String cell, LocalDate since, LocalDate until) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.MEMBERSHIPS;
        }

        @Override
        public List<String> cells() {
            return List.of(member, cell, text(since), text(until));
        }
    }

    /** A member's seat on a committee. */
    record Seat(String committee, Person member, Role role, LocalDate since, LocalDate until) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.SEATS;
        }

        @Override
        public List<String> cells() {
            return List.of(committee, member.id(), role.name(), text(since), text(until));
        }

        /** Returns a copy of the seat that ends on the given day. */
        Seat endedOn(LocalDate day) {
            return new Seat(committee, member, role, since, day);
        }
    }

    /** A unit covered by an assignment; rows with the same id belong to the same assignment. */
    record Assignment(String id, Person member, String unit, LocalDate since, LocalDate until, String decision)
            implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.ASSIGNMENTS;
        }

        @Override
        public List<String> cells() {
            return List.of(id, member.id(), unit, "RESPONSIBLE", text(since), text(until), decision);
        }
    }

    /** A predecessor or successor of a unit. */
    record Lineage(String unit, String kind, String other, LocalDate on, String decision) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.LINEAGE;
        }

        @Override
        public List<String> cells() {
            return List.of(unit, kind, other, text(on), decision);
        }
    }

    /** A record of following up, by the names of the columns; missing values are empty. */
    record FollowUp(Map<String, String> values) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.FOLLOW_UPS;
        }

        @Override
        public List<String> cells() {
            return Arrays.stream(file().header().split(","))
                    .map(column -> values.getOrDefault(column, ""))
                    .toList();
        }
    }

    /** A member who took part in what a record is about. */
    record FollowUpPerson(String followUp, String member) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.FOLLOW_UP_PEOPLE;
        }

        @Override
        public List<String> cells() {
            return List.of(followUp, member);
        }
    }

    /** A step of a development. */
    record DevelopmentStep(
            String development,
            int position,
            LocalDate on,
            String event,
            String member,
            String level,
            String passedOver,
            String note)
            implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.DEVELOPMENT_STEPS;
        }

        @Override
        public List<String> cells() {
            return List.of(development, String.valueOf(position), text(on), event, member, level, passedOver, note);
        }
    }

    /** A commendation of a unit or person. */
    record Commendation(String subject, int year, String title, String source) implements Row {

        @Override
        public BulkFile file() {
            return BulkFile.COMMENDATIONS;
        }

        @Override
        public List<String> cells() {
            return List.of(subject, Integer.toString(year), title, source);
        }
    }
}
