/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import io.blocgraph.graph.store.DamagedStoreException;
import io.blocgraph.graph.store.StoreCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.layout.Neo4jLayout;
import org.springframework.util.FileSystemUtils;

/** Opens a copy with a server of its own, without Bolt, and then has Neo4j's consistency checker go through it. */
final class EmbeddedStoreCheck implements StoreCheck {

    private static final long PAGE_CACHE = 64L << 20;

    @Override
    public Map<String, Object> check(Path copy, String cypher) throws IOException {
        Path logs = Files.createTempDirectory(copy, "check-");
        try {
            Map<String, Object> row = open(copy, logs, cypher);
            Config settings = Config.defaults(GraphDatabaseSettings.neo4j_home, copy.toAbsolutePath());
            ConsistencyCheckService.Result result = new ConsistencyCheckService(
                            Neo4jLayout.of(settings).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                    .with(settings)
                    .with(logs)
                    .withNumberOfThreads(1)
                    .runFullConsistencyCheck();
            if (!result.isSuccessful()) {
                throw new DamagedStoreException(copy, String.valueOf(result.summary()));
            }
            return row;
        } catch (ConsistencyCheckIncompleteException failure) {
            throw new DamagedStoreException(copy, failure);
        } finally {
            FileSystemUtils.deleteRecursively(logs);
        }
    }

    private static Map<String, Object> open(Path copy, Path logs, String cypher) {
        DatabaseManagementService server;
        try {
            server = new DatabaseManagementServiceBuilder(copy.toAbsolutePath())
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(BoltConnector.enabled, false)
                    .setConfig(GraphDatabaseSettings.logs_directory, logs.toAbsolutePath())
                    .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                    .build();
        } catch (RuntimeException failure) {
            throw new DamagedStoreException(copy, failure);
        }
        try {
            return server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                    .executeTransactionally(cypher, Map.of(), result -> result.next());
        } catch (RuntimeException failure) {
            throw new DamagedStoreException(copy, failure);
        } finally {
            server.shutdown();
        }
    }
}
