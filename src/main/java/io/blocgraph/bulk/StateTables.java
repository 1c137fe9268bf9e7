/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.reference;
import static io.blocgraph.bulk.ValueType.CODE;
import static io.blocgraph.bulk.ValueType.COUNT;
import static io.blocgraph.bulk.ValueType.DAY;
import static io.blocgraph.bulk.ValueType.ID;
import static io.blocgraph.bulk.ValueType.IDS;
import static io.blocgraph.bulk.ValueType.LINE;
import static io.blocgraph.bulk.ValueType.RAW;
import static io.blocgraph.bulk.ValueType.TEXT;
import static io.blocgraph.bulk.ValueType.oneOf;

import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.rule.RuleCode;
import java.util.List;

/** The files with what is known of units and members beside their own rows: waivers, names of other times, codes, planned handovers. */
final class StateTables {

    private static final LoadedTable WAIVERS = new LoadedTable(
            new BulkTable(
                    "waivers.csv",
                    "MATCH (n:Waiver)-[:WAIVES]->(u)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("unit_id", "u.id", "units.csv").required(),
                            property("rule", oneOf(RuleCode.class)).required(),
                            property("since", DAY),
                            property("until", DAY),
                            property("reason", TEXT),
                            property("version", COUNT))),
            """
            UNWIND $rows AS row
            MATCH (u:Entity {id: row.unit_id})
            CREATE (n:Entity:Waiver {version: 1})-[:WAIVES]->(u)
            SET n += row.properties""");

    private static final LoadedTable FORMER_CODES = new LoadedTable(
            new BulkTable(
                    "former-codes.csv",
                    "MATCH (n:FormerCode)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("unit_id", "n.unit", "units.csv").required(),
                            property("code", CODE).required(),
                            property("version", COUNT))),
            """
            UNWIND $rows AS row
            CREATE (n:Entity:FormerCode {unit: row.unit_id})
            SET n += row.properties""");

    private static final LoadedTable RETIRED_CODES = new LoadedTable(
            new BulkTable(
                    "retired-codes.csv",
                    "MATCH (l:Lock {name: 'codes'}) MATCH (n:UsedCode)",
                    "n.digest",
                    List.of(
                            property("digest", RAW).required(),
                            optional("salt", "l.salt").required())),
            """
            UNWIND $rows AS row
            MERGE (l:Lock {name: 'codes'})
            SET l.salt = row.salt
            CREATE (n:UsedCode)
            SET n = row.properties""");

    private static final LoadedTable NAMES = new LoadedTable(
            new BulkTable(
                    "names.csv",
                    "MATCH (x)-[r:DESCRIBED_BY /* ever */]->(n:Description)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("of_id", "x.id", "").required(),
                            optional("since", "r.since").of(DAY),
                            optional("until", "r.until").of(DAY),
                            property("full_name", LINE),
                            property("name", LINE),
                            property("code", RAW),
                            property("form", oneOf(OrganizationForm.class)),
                            property("sector", LINE),
                            property("version", COUNT))),
            """
            UNWIND $rows AS row
            MATCH (x:Entity {id: row.of_id})
            CREATE (x)-[r:DESCRIBED_BY]->(n:Entity:Description)
            SET n = row.properties, r.since = row.since, r.until = row.until""");

    private static final LoadedTable PLANNED_HANDOVERS = new LoadedTable(
            new BulkTable(
                    "planned-handovers.csv",
                    "MATCH (n:Member)-[r:HANDS_OVER]->(x)",
                    "n.id, on, to_id, within_ids",
                    List.of(
                            reference("from_id", "n.id", "members.csv").required(),
                            reference("to_id", "x.id", "members.csv").required(),
                            optional("on", "r.on").of(DAY).required(),
                            optional("within_ids", "r.within").of(IDS).required())),
            """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.from_id}) MATCH (x:Entity {id: row.to_id})
            CREATE (n)-[:HANDS_OVER {on: row.on, within: row.within_ids}]->(x)""");

    private static final LoadedTable HANDOVERS = new LoadedTable(
            new BulkTable(
                    "handovers.csv",
                    "MATCH (n:FollowUp)-[r:HANDED_OVER_BY]->(x)",
                    "n.id, on, from_id, to_id",
                    List.of(
                            reference("record_id", "n.id", "follow-ups.csv").required(),
                            reference("from_id", "x.id", "members.csv").required(),
                            reference("to_id", "r.to", "members.csv").required(),
                            optional("on", "r.on").of(DAY).required())),
            """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.record_id}) MATCH (x:Entity {id: row.from_id})
            CREATE (n)-[:HANDED_OVER_BY {on: row.on, to: row.to_id}]->(x)""");

    static final List<LoadedTable> ALL =
            List.of(WAIVERS, FORMER_CODES, RETIRED_CODES, NAMES, PLANNED_HANDOVERS, HANDOVERS);

    /** Those whose texts are found and ordered by keys. */
    static final List<LoadedTable> WITH_TEXT_KEYS = List.of(FORMER_CODES, NAMES);

    private StateTables() {}
}
