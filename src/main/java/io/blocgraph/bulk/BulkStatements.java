/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.hierarchy.UnitKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** Converts the rows of a file set into statements that create the nodes and relationships of the graph. */
final class BulkStatements {

    private BulkStatements() {}

    /**
     * Returns all statements, in the order in which they must be executed.
     *
     * @param files the rows, which have been validated
     * @param kinds the kinds of units by their codes
     * @param today the current day; what has ended by then is written as past
     * @param accounts whether accounts are loaded
     * @return the statements
     */
    static Stream<BatchStatement> of(BulkFiles files, Map<String, UnitKind> kinds, LocalDate today, boolean accounts) {
        ValidatedUnits units = new ValidatedUnits(files);
        DecisionRows decisions = new DecisionRows(files, units);
        return Stream.of(
                        new UnitStatements(files, kinds, units, today).all(),
                        new MemberStatements(files, units, today).all(),
                        new CommitteeStatements(files, today).all(),
                        new AssignmentStatements(files, units, decisions, today).all(),
                        new FollowUpStatements(files.followUps()).all(),
                        files.tables().statements(accounts))
                .flatMap(statements -> statements);
    }
}
