/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.member.MemberRef;

/**
 * Reads the levels of chains from rows.
 *
 * @param kinds the kinds of units
 * @param rows remembers which row a record was made from
 */
record LevelReader(UnitKinds kinds, RowKeeper rows) {

    /** Remembers the row that a record was made from, if the record is to lead to nodes that a request selects. */
    interface RowKeeper {

        /** Forgets the rows. */
        RowKeeper NONE = new RowKeeper() {
            @Override
            public <T> T keep(T made, Row row) {
                return made;
            }
        };

        /**
         * Remembers a row.
         *
         * @param made the record
         * @param row the row
         * @param <T> the type of the record
         * @return the record
         */
        <T> T keep(T made, Row row);
    }

    /** Maps a row with {@code unit}, {@code seats} and {@code assignments}. */
    Level level(Row row) {
        return new Level(
                rows.keep(kinds.unit(row.row("unit")), row),
                row.rows("seats").stream().map(this::seat).toList(),
                row.rows("assignments").stream().map(this::assignment).toList());
    }

    private Seat seat(Row row) {
        SeatRole role = SeatRole.valueOf(row.text("role"));
        return rows.keep(new Seat(row.text("id"), role, row.day("since"), holder(row)), row);
    }

    private Assignment assignment(Row row) {
        Assignment assignment = new Assignment(
                row.text("id"), row.day("since"), row.textIfAny("decision"), row.is("entitled"), holder(row));
        return rows.keep(assignment, row);
    }

    private MemberRef holder(Row row) {
        return rows.keep(MemberRef.of(row.row("holder")), row);
    }
}
