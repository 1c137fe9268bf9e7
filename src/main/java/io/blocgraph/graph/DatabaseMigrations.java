/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/**
 * Migrates the constraints, the indexes and the table of kinds: applies each numbered file of {@code neo4j/migrations}, and what
 * takes more than Cypher ({@link JavaBasedMigration}), once and records it in the graph. A lock in the graph lets only one of several instances migrate at a time.
 */
@Component
public class DatabaseMigrations {

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
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations")
                .withMigrationClassesDiscoverer(context -> others)
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .build();
        ac.simons.neo4j.migrations.core.Migrations migrations =
                new ac.simons.neo4j.migrations.core.Migrations(config, driver);
        for (int attempt = 1; !tryApply(migrations, attempt == ATTEMPTS); attempt++) {
            pause();
        }
        driver.executableQuery("CALL db.awaitIndexes(600)").execute();
    }

    /** Another instance that is migrating holds the lock for a while; the library does not wait for it. */
    private static boolean tryApply(ac.simons.neo4j.migrations.core.Migrations migrations, boolean last) {
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
