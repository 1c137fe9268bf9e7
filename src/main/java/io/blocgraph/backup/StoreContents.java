/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.util.Map;

/**
 * What a database contains, by which a copy is compared with the original.
 *
 * @param nodes the number of nodes
 * @param changes the number of the latest change
 * @param schema the latest migration
 */
record StoreContents(long nodes, long changes, String schema) {

    /** Returns one row. */
    static final String QUERY = """
            CALL () { MATCH (n) RETURN count(n) AS nodes }
            CALL () { OPTIONAL MATCH (l:Lock {name: 'history'}) RETURN coalesce(l.number, 0) AS changes }
            CALL () {
              OPTIONAL MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
              RETURN coalesce(max(m.version), '') AS schema
            }
            RETURN nodes, changes, schema""";

    static StoreContents of(Map<String, Object> row) {
        return new StoreContents(
                ((Number) row.getOrDefault("nodes", 0L)).longValue(),
                ((Number) row.getOrDefault("changes", 0L)).longValue(),
                String.valueOf(row.get("schema")));
    }
}
