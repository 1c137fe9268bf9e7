/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import io.blocgraph.graph.PathEncoding;
import io.blocgraph.graph.store.EmbeddedStore;
import io.blocgraph.graph.store.StagedStore;
import io.blocgraph.graph.store.StoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Resource;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * A Neo4j server in this process, accessed as an external one would be: over Bolt, on a port of the loopback interface, with a
 * password.
 */
final class EmbeddedNeo4j implements Neo4jConnectionDetails, EmbeddedStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final String USER = "neo4j";

    private final DatabaseManagementService server;
    private final StoreFiles files;
    private final String password;

    /**
     * Starts the server on a data directory, which is created if missing.
     *
     * @param settings the data directory, port and memory
     * @throws DataInUseException if another process uses the files
     * @throws java.nio.file.InvalidPathException if the directory's path has letters that the locale does not support
     */
    EmbeddedNeo4j(EmbeddedNeo4jProperties settings) {
        Path directory = PathEncoding.required(settings.data()).toAbsolutePath().normalize();
        this.files = new StoreFiles(directory);
        replaceStore(directory);
        this.password = new PasswordFile(directory.resolve("neo4j.password")).read();
        this.server = start(directory, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "embedded-neo4j-shutdown"));
        server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    /** Finishes a restore that was prepared, or broken off. */
    private static void replaceStore(Path directory) {
        if (!new StoreFiles(directory).inUse()) {
            try {
                new StagedStore(directory)
                        .replace()
                        .ifPresent(kept -> log.info("The backup has been restored; what was there is in {}", kept));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static DatabaseManagementService start(Path directory, EmbeddedNeo4jProperties settings) {
        try {
            return new DatabaseManagementServiceBuilder(directory)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                    .setConfig(
                            GraphDatabaseSettings.pagecache_memory,
                            settings.pageCache().toBytes())
                    // history is kept in the graph itself; the logs serve only recovery
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    // every node groups its relationships by type, so that queries never pass over the ended ones
                    .setConfig(GraphDatabaseSettings.dense_node_threshold, 1)
                    // queries start at ids and indexes, whatever the statistics; replanning one takes seconds
                    .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
                    // one plan serves texts and lists of any length; else each order of magnitude is planned anew
                    .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                    // parameters hold names and personal data
                    .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                    .setConfig(GraphDatabaseSettings.log_queries_parameter_logging_enabled, false)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", settings.port()))
                    .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                    .setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
                    .build();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof FileLockException) {
                    throw new DataInUseException(directory, failure);
                }
            }
            throw failure;
        }
    }

    @Override
    public URI getUri() {
        ConnectorPortRegister ports = ((GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class);
        return URI.create(
                "bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.basic(USER, password);
    }

    @Override
    public Path directory() {
        return files.directory();
    }

    @Override
    public Map<String, Object> contents(String cypher) {
        return server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                .executeTransactionally(cypher, Map.of(), result -> result.next());
    }

    @Override
    public void copyTo(Path target) throws IOException {
        try (Resource _ = settle(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
                Resource _ = settle(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)) {
            files.copyTo(target);
        }
    }

    /** Has everything written to the files, and keeps the database from doing so by itself until the resource is closed. */
    private Resource settle(String name) throws IOException {
        DependencyResolver parts = ((GraphDatabaseAPI) server.database(name)).getDependencyResolver();
        CheckPointer checkpoints = parts.resolveDependency(CheckPointer.class);
        return parts.resolveDependency(Database.class)
                .getStoreCopyCheckPointMutex()
                .storeCopy(() -> checkpoints.forceCheckPoint(new SimpleTriggerInfo("Backup")));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
