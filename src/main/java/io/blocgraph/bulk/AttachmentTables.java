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
import static io.blocgraph.bulk.ValueType.LINE;
import static io.blocgraph.bulk.ValueType.RAW;

import java.util.List;

/** The file with the files attached to records and decisions. Their contents are beside it, in {@code files/}, under their hashes. */
final class AttachmentTables {

    static final String MISSING = "content_missing";

    static final LoadedTable FILES = new LoadedTable(
            new BulkTable(
                    "files.csv",
                    "MATCH (n:AttachedFile)-[:ATTACHED_TO]->(o)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("attached_to_id", "o.id", "").required(),
                            property("name", LINE).required(),
                            property("media_type", RAW).required(),
                            property("size", COUNT).required(),
                            property("hash", RAW).required(),
                            property("added_on", DAY),
                            property("version", COUNT),
                            optional(MISSING, "CASE WHEN n.hash IN $missing THEN true END")
                                    .of(FLAG))),
            """
            UNWIND $rows AS row
            MATCH (o:Entity {id: row.attached_to_id})
            CREATE (n:Entity:AttachedFile)-[:ATTACHED_TO]->(o)
            SET n = row.properties""");

    private AttachmentTables() {}

    /** {@return the name of a content in a file set} */
    static String contentName(String hash) {
        return "files/" + hash;
    }
}
