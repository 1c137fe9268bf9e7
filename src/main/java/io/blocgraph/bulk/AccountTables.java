/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.reference;
import static io.blocgraph.bulk.ValueType.DAY;
import static io.blocgraph.bulk.ValueType.FLAG;
import static io.blocgraph.bulk.ValueType.ID;
import static io.blocgraph.bulk.ValueType.IDS;
import static io.blocgraph.bulk.ValueType.RAW;
import static io.blocgraph.bulk.ValueType.TIME;
import static io.blocgraph.bulk.ValueType.oneOf;

import io.blocgraph.access.Role;
import java.util.List;

/**
 * The files with accounts and what belongs to them, among it the hashes of passwords and tokens: all can sign in to the loaded graph as
 * before. They are loaded only where there are no accounts.
 */
final class AccountTables {

    static final String ACCOUNTS_FILE = "accounts.csv";

    static final LoadedTable ACCOUNTS = new LoadedTable(
            new BulkTable(
                    ACCOUNTS_FILE,
                    "MATCH (n:Account)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            property("name", RAW).required(),
                            property("key", RAW).required(),
                            property("full_name", RAW),
                            property("hash", RAW),
                            property("new_password", FLAG),
                            property("provider", FLAG),
                            property("subject", RAW),
                            property("disabled", FLAG),
                            property("demo", FLAG),
                            property("created_at", TIME),
                            property("created_by", RAW),
                            property("used_at", TIME),
                            property("signed_out_at", TIME),
                            reference(
                                    "member_id", "head(COLLECT { MATCH (n)-[:IS]->(x) RETURN x.id })", "members.csv"))),
            """
            UNWIND $rows AS row
            CREATE (n:Account)
            SET n = row.properties
            WITH n, row
            MATCH (m:Entity {id: row.member_id})
            CREATE (n)-[:IS]->(m)""");

    private static final LoadedTable GRANTS = new LoadedTable(
            new BulkTable(
                    "grants.csv",
                    "MATCH (a:Account)-[:HAS_GRANT]->(n:Grant)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("account_id", "a.id", ACCOUNTS_FILE).required(),
                            property("role", oneOf(Role.class)).required(),
                            property("everywhere", FLAG),
                            reference(
                                    "unit_id",
                                    "head(COLLECT { MATCH (n)-[:GRANTED_ON]->(x) RETURN x.id })",
                                    "units.csv"),
                            property("until", DAY),
                            property("given_by", RAW),
                            property("given_at", TIME))),
            """
            UNWIND $rows AS row
            MATCH (a:Account {id: row.account_id})
            CREATE (a)-[:HAS_GRANT]->(n:Grant)
            SET n = row.properties
            WITH n, row
            MATCH (u:Entity {id: row.unit_id})
            CREATE (n)-[:GRANTED_ON]->(u)""");

    private static final LoadedTable TOKENS = new LoadedTable(
            new BulkTable(
                    "tokens.csv",
                    "MATCH (a:Account)-[:HAS_TOKEN]->(n:PersonalToken)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("account_id", "a.id", ACCOUNTS_FILE).required(),
                            property("name", RAW),
                            property("role", oneOf(Role.class)),
                            reference(
                                    "unit_id",
                                    "head(COLLECT { MATCH (n)-[:LIMITED_TO]->(x) RETURN x.id })",
                                    "units.csv"),
                            property("hash", RAW).required(),
                            property("created_at", TIME),
                            property("expires_at", TIME),
                            property("last_used_at", TIME))),
            """
            UNWIND $rows AS row
            MATCH (a:Account {id: row.account_id})
            CREATE (a)-[:HAS_TOKEN]->(n:PersonalToken)
            SET n = row.properties
            WITH n, row
            MATCH (u:Entity {id: row.unit_id})
            CREATE (n)-[:LIMITED_TO]->(u)""");

    private static final LoadedTable CALENDAR_ADDRESSES = new LoadedTable(
            new BulkTable(
                    "calendar-addresses.csv",
                    "MATCH (a:Account)-[:HAS_CALENDAR]->(n:CalendarAddress)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            reference("account_id", "a.id", ACCOUNTS_FILE).required(),
                            property("hash", RAW).required(),
                            property("created_at", TIME),
                            property("last_used_at", TIME))),
            """
            UNWIND $rows AS row
            MATCH (a:Account {id: row.account_id})
            CREATE (a)-[:HAS_CALENDAR]->(n:CalendarAddress)
            SET n = row.properties""");

    private static final LoadedTable SAVED_VIEWS = new LoadedTable(
            new BulkTable(
                    "saved-views.csv",
                    "MATCH (n:SavedView)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            property("account", RAW).required(),
                            property("name", RAW).required(),
                            property("address", RAW))),
            """
            UNWIND $rows AS row
            CREATE (n:SavedView)
            SET n = row.properties""");

    private static final LoadedTable SAVED_MAPPINGS = new LoadedTable(
            new BulkTable(
                    "saved-mappings.csv",
                    "MATCH (n:SavedMapping)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            property("account", RAW).required(),
                            property("shape", RAW).required(),
                            property("name", RAW).required(),
                            property("mapping", RAW))),
            """
            UNWIND $rows AS row
            CREATE (n:SavedMapping)
            SET n = row.properties""");

    private static final LoadedTable CHOSEN_COLUMNS = new LoadedTable(
            new BulkTable(
                    "chosen-columns.csv",
                    "MATCH (n:ChosenColumns)",
                    "n.id",
                    List.of(
                            property("id", ID).required(),
                            property("account", RAW).required(),
                            property("columns", IDS))),
            """
            UNWIND $rows AS row
            CREATE (n:ChosenColumns)
            SET n = row.properties""");

    static final List<LoadedTable> ALL =
            List.of(ACCOUNTS, GRANTS, TOKENS, CALENDAR_ADDRESSES, SAVED_VIEWS, SAVED_MAPPINGS, CHOSEN_COLUMNS);

    private AccountTables() {}
}
