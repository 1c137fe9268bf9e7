/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.reference;
import static io.blocgraph.bulk.ValueType.COUNT;
import static io.blocgraph.bulk.ValueType.DAY;
import static io.blocgraph.bulk.ValueType.ID;
import static io.blocgraph.bulk.ValueType.LINE;
import static io.blocgraph.bulk.ValueType.RAW;
import static io.blocgraph.bulk.ValueType.TEXT;

import java.util.List;

/** The files with decisions and with what is based on them. */
final class DecisionTables {

    static final LoadedTable DECISIONS = new LoadedTable(
            new BulkTable(
                    "decisions.csv",
                    "MATCH (n:Decision) OPTIONAL MATCH (n)-[:ISSUED_BY]->(u)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            property("number", LINE).required(),
                            reference("unit_id", "u.id", "units.csv"),
                            property("issuer", LINE),
                            property("signed_on", DAY),
                            property("effective_on", DAY),
                            property("text", TEXT),
                            property("key", RAW).from("n.decisionKey"),
                            property("version", COUNT))),
            """
            UNWIND $rows AS row
            CREATE (n:Entity:Decision {version: 1})
            SET n += row.properties, n.effectiveKey = coalesce(n.effectiveOn, date('0001-01-01'))
            WITH n, row
            MATCH (u:Entity {id: row.unit_id})
            CREATE (n)-[:ISSUED_BY]->(u)""");

    static final LoadedTable DECIDED = new LoadedTable(
            new BulkTable(
                    "decided.csv",
                    "MATCH (n:Assignment|Waiver|FollowUp)-[:DECIDED_BY]->(d)",
                    "n.id, decision_id",
                    List.of(
                            reference("subject_id", "n.id", "").required(),
                            reference("decision_id", "d.id", "decisions.csv").required())),
            """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.subject_id}) MATCH (d:Entity {id: row.decision_id})
            CREATE (n)-[:DECIDED_BY]->(d)""");

    private DecisionTables() {}
}
