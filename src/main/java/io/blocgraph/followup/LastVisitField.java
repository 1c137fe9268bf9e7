/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;

/**
 * The latest visit that was held by the day.
 *
 * @param clauses the clauses that lead from {@code n} to the visits {@code x}, with a WHERE
 * @param order the order in which the latest comes first
 */
record LastVisitField(String clauses, String order) implements FieldMapping {

    /** {@return the latest by somebody responsible, at the unit {@code n}; the index leads to it} */
    static LastVisitField ofUnit() {
        return new LastVisitField("""
                MATCH (x:FollowUp {kind: 'VISIT', aboutId: n.id} WHERE x.day IS NOT NULL) USING INDEX x:FollowUp(kind, aboutId, day)
                WHERE x.byResponsible""", "x.kind DESC, x.aboutId DESC, x.day DESC");
    }

    /** {@return the latest in the hand of the member {@code n}} */
    static LastVisitField ofMember() {
        return new LastVisitField(
                "MATCH (n)<-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]-(x:FollowUp) WHERE x.kind = 'VISIT'",
                "x.heldOn DESC");
    }

    /** {@return the latest under the assignment {@code n}} */
    static LastVisitField ofAssignment() {
        return new LastVisitField("MATCH " + AssignmentRecords.PATTERN + " AND x.kind = 'VISIT'", "x.heldOn DESC");
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String visit = compiler.newVariable("x");
        String latest = "%s AND x.heldOn <= $asOf AND %s WITH DISTINCT x ORDER BY %s LIMIT 1"
                .formatted(clauses, compiler.visible("FollowUp", "x"), order);
        return "head(COLLECT { %s RETURN %s })"
                .formatted(
                        compiler.bind(latest, owner, visit),
                        compiler.visibleProjection("Visit", visit, requested.selection()));
    }
}
