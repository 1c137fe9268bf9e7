/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.reference;
import static io.blocgraph.bulk.ValueType.COUNT;
import static io.blocgraph.bulk.ValueType.DAY;
import static io.blocgraph.bulk.ValueType.FLAG;
import static io.blocgraph.bulk.ValueType.ID;
import static io.blocgraph.bulk.ValueType.IDS;
import static io.blocgraph.bulk.ValueType.PROPERTIES;
import static io.blocgraph.bulk.ValueType.RAW;
import static io.blocgraph.bulk.ValueType.TEXTS;
import static io.blocgraph.bulk.ValueType.TIME;

import java.util.List;

/** The files with the history of changes, and with what they have removed, so that changes can still be undone. */
final class HistoryTables {

    private static final LoadedTable REMOVED = new LoadedTable(
            new BulkTable(
                    "removed.csv",
                    "MATCH (n:Removed)",
                    "n.id",
                    List.of(
                            optional("id", "n.id").of(ID).required(),
                            optional("properties", "properties(n)")
                                    .of(PROPERTIES)
                                    .required())),
            """
            UNWIND $rows AS row
            CREATE (n:Removed)
            SET n = row.properties""");

    /** A change may undo another of the same batch, which the database has created before it looks for it. */
    private static final LoadedTable CHANGES = new LoadedTable(
            new BulkTable(
                    "changes.csv",
                    "MATCH (n:Change) WHERE n.number IS NOT NULL",
                    "n.number, n.id",
                    List.of(
                            property("id", ID).required(),
                            property("number", COUNT).required(),
                            property("at", TIME).required(),
                            property("by", RAW),
                            property("door", RAW),
                            property("kind", RAW).required(),
                            property("effective_on", DAY),
                            property("reason", RAW),
                            property("anonymous", FLAG),
                            property("confined", FLAG),
                            property("confidential_at", IDS),
                            property("readers", IDS),
                            property("kept_from", ID),
                            reference(
                                    "decision_id",
                                    "head(COLLECT { MATCH (n)-[:DECIDED_BY]->(x) RETURN x.id })",
                                    "decisions.csv"),
                            optional("undoes", "COLLECT { MATCH (n)-[:UNDOES]->(x) RETURN x.id ORDER BY x.id }")
                                    .of(IDS),
                            optional("touches", "COLLECT { MATCH (n)-[:TOUCHES]->(x) RETURN x.id ORDER BY x.id }")
                                    .of(IDS),
                            optional("within_ids", "COLLECT { MATCH (n)-[:WITHIN]->(x) RETURN x.id ORDER BY x.id }")
                                    .of(IDS),
                            property("deltas", TEXTS).required())),
            """
            UNWIND $rows AS row
            CREATE (c:Entity:Change)
            SET c = row.properties
            WITH collect({c: c, row: row}) AS made
            UNWIND made AS change
            WITH made, change.c AS c, change.row AS row
            CALL (c, row) {
              UNWIND row.touches AS id
              OPTIONAL MATCH (e:Entity {id: id})
              OPTIONAL MATCH (r:Removed {id: id})
              WITH c, coalesce(e, r) AS n WHERE n IS NOT NULL
              CREATE (c)-[:TOUCHES {node: n.id, kind: c.kind}]->(n)
            }
            CALL (c, row) {
              UNWIND row.within_ids AS id
              OPTIONAL MATCH (e:Entity {id: id})
              OPTIONAL MATCH (r:Removed {id: id})
              WITH c, coalesce(e, r) AS n WHERE n IS NOT NULL
              CREATE (c)-[:WITHIN {unit: n.id, number: c.number}]->(n)
            }
            CALL (c, row) {
              UNWIND row.undoes AS id
              MATCH (u:Entity {id: id})
              CREATE (c)-[:UNDOES]->(u)
            }
            CALL (c, row) {
              MATCH (d:Entity {id: row.decision_id})
              CREATE (c)-[:DECIDED_BY]->(d)
            }
            WITH max(c.number) AS latest
            MERGE (l:Lock {name: 'history'})
            SET l.number = CASE WHEN coalesce(l.number, 0) < latest THEN latest ELSE l.number END""");

    static final List<LoadedTable> ALL = List.of(REMOVED, CHANGES);

    private HistoryTables() {}
}
