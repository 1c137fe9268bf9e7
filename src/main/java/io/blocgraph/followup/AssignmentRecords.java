/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** What somebody did under an assignment. */
public final class AssignmentRecords {

    /**
     * Leads from the assignment {@code n} to the records {@code x} that are or were in the hand of its holder, about the units that it
     * covers or those below them, of days on which it covered them; ends with a WHERE.
     */
    public static final String PATTERN = """
            (n)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m:Member)<-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]-(x:FollowUp)
            WHERE EXISTS {
              (n)-[r:COVERS|COVERED /* ever */]->(c:Unit)
              WHERE coalesce(r.since <= x.day, true) AND coalesce(r.until > x.day, true)
                AND EXISTS { (x)-[:ABOUT|WAS_ABOUT /* ever */]->(u:Unit) WHERE c.id IN u.within }
            }""";

    private AssignmentRecords() {}
}
