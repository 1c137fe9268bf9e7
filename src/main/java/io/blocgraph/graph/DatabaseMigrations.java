/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.MigrationChain.Element;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates the constraints, the indexes and the table of kinds: applies each numbered file of {@code neo4j/migrations}, and what
 * takes more than Cypher ({@link JavaBasedMigration}), once and records it in the graph. A lock in the graph lets only one of several instances migrate at a time.
 */
@Component
public class DatabaseMigrations {

    private static final String LOCATION = "classpath:neo4j/migrations";
    private static final int ATTEMPTS = 120;
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);

    /** The name of the library's lock in the error that reports that another instance holds it. */
    private static final String LOCK = "__Neo4jMigrationsLock";

    private final Driver driver;
    private final List<JavaBasedMigration> others;

    DatabaseMigrations(Driver driver, List<JavaBasedMigration> others) {
        this.driver = driver;
        this.others = others;
    }

    /** Applies the outstanding migrations and waits until the indexes are online. */
    public void apply() {
        Migrations migrations = migrations();
        for (int attempt = 1; !tryApply(migrations, attempt == ATTEMPTS); attempt++) {
            pause();
        }
        driver.executableQuery("CALL db.awaitIndexes(600)").execute();
    }

    /**
     * Returns the version of the data.
     *
     * @return the latest migration that was applied; empty if none was
     */
    public Optional<String> applied() {
        return migrations().info(ChainBuilderMode.REMOTE).getElements().stream()
                .map(Element::getVersion)
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the version of data of this application.
     *
     * @return the latest migration that it knows, which is one in Cypher
     */
    public static String latest() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(LOCATION + "/V*.cypher"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns whether there is something to migrate.
     *
     * @return whether this application knows migrations that were not applied
     * @throws MigrationsException if the data were written by a newer version
     */
    public boolean areOutstanding() {
        return migrations().info(ChainBuilderMode.COMPARE).getElements().stream()
                .anyMatch(element -> element.getState() == MigrationState.PENDING);
    }

    private Migrations migrations() {
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan(LOCATION)
                .withMigrationClassesDiscoverer(context -> others)
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .build();
        return new Migrations(config, driver);
    }

    /** Another instance that is migrating holds the lock for a while; the library does not wait for it. */
    private static boolean tryApply(Migrations migrations, boolean last) {
        try {
            migrations.apply();
            return true;
        } catch (MigrationsException locked) {
            if (last || !String.valueOf(locked.getMessage()).contains(LOCK)) {
                throw locked;
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_INTERVAL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for another instance", stopped);
        }
    }
}
