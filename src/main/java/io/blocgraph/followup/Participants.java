/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members who take part in what a record is about. */
final class Participants {

    private static final String PRESENT = """
            MATCH (f:Entity {id: $id})-[:ATTENDED_BY]->(m)
            RETURN m.id AS member""";

    private Participants() {}

    /**
     * Replaces the members who take part.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param record the id of the record
     * @param members the ids of the members
     */
    static void replace(ChangeContext context, UnitOfWork work, String record, List<String> members) {
        List<String> added = new ArrayList<>(members);
        for (Map<String, Object> row : context.read(PRESENT, Map.of("id", record))) {
            String present = String.valueOf(row.get("member"));
            if (!added.remove(present)) {
                work.unrelate(new RelationshipSnapshot(RelationshipType.ATTENDED_BY, record, present, Map.of()));
            }
        }
        added.forEach(member -> work.relate(RelationshipType.ATTENDED_BY, record, member, Map.of()));
    }
}
