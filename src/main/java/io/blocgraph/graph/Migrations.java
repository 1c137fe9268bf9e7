package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/**
 * Brings the constraints, the indexes and the table of kinds up to date: the numbered files of {@code neo4j/migrations}, each
 * applied once and recorded in the graph. A lock in the graph lets only one of several instances do it at a time.
 */
@Component
public class Migrations {

    private final Driver driver;

    Migrations(Driver driver) {
        this.driver = driver;
    }

    /** Applies what has not been applied yet, and waits until the indexes can be asked. */
    public void apply() {
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations")
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .build();
        new ac.simons.neo4j.migrations.core.Migrations(config, driver).apply();
        driver.executableQuery("CALL db.awaitIndexes(600)").execute();
    }
}
