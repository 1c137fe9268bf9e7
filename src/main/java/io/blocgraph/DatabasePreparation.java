/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.access.AccountInitializer;
import io.blocgraph.backup.UpgradeBackup;
import io.blocgraph.bulk.BulkImporter;
import io.blocgraph.bulk.BulkSource;
import io.blocgraph.graph.DatabaseMigrations;
import io.blocgraph.graph.DatabaseOutage;
import io.blocgraph.hierarchy.UnitKindProperties;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.PeriodRollover;
import io.blocgraph.rule.GapUpdater;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the database ready, step by step: migrated, and loaded if it is to be. A step that an outage cuts off is done again; those
 * before it are not, since a load, for one, is refused where there is something already.
 */
@Component
class DatabasePreparation {

    private final Queue<Step> steps;

    /** What a step does, said in such a way that "failed" can follow. */
    record Step(String name, Runnable work) {}

    @Autowired
    DatabasePreparation(
            UpgradeBackup upgradeBackup,
            DatabaseMigrations migrations,
            UnitKinds kinds,
            UnitKindProperties addedKinds,
            BulkImporter bulkLoad,
            PeriodRollover endedPeriods,
            AccountInitializer firstAccounts,
            GapUpdater gaps,
            QueryPlanWarmup warmUp,
            StartupProperties settings,
            Environment environment) {
        boolean seed = settings.seed() == null ? !environment.containsProperty("spring.neo4j.uri") : settings.seed();
        Load load = new Load(bulkLoad, settings.load(), seed);
        this(List.of(
                new Step("Making a backup before the upgrade", upgradeBackup::createIfNeeded),
                new Step("Bringing the database up to date", migrations::apply),
                new Step("Adding kinds of units", () -> kinds.add(addedKinds)),
                new Step("Loading", load),
                new Step("Moving what has ended to the past", endedPeriods::rollOver),
                new Step("Making the first accounts", () -> firstAccounts.initialize(load.sample)),
                new Step("Warming up", settings.warmUp() && settings.export() == null ? warmUp::run : () -> {}),
                new Step("Beginning to update gaps", gaps::start)));
    }

    DatabasePreparation(List<Step> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    /**
     * Does what has not been done yet.
     *
     * @throws PreparationException if a step failed
     * @throws RuntimeException if the database did not answer ({@link DatabaseOutage}): this may be called again
     */
    void run() {
        while (!steps.isEmpty()) {
            Step step = steps.element();
            try {
                step.work().run();
            } catch (RuntimeException fault) {
                throw DatabaseOutage.isBehind(fault) ? fault : new PreparationException(step.name(), fault);
            }
            steps.remove();
        }
    }

    /** Fills the empty database, once. */
    private static final class Load implements Runnable {

        private final BulkImporter bulkLoad;
        private final @Nullable Path directory;
        private final boolean seed;
        private boolean sample;

        private Load(BulkImporter bulkLoad, @Nullable Path directory, boolean seed) {
            this.bulkLoad = bulkLoad;
            this.directory = directory;
            this.seed = seed;
        }

        @Override
        public void run() {
            bulkLoad.clearUnfinished();
            sample = directory == null && seed && bulkLoad.databaseIsEmpty();
            if (directory != null) {
                bulkLoad.load(BulkSource.directory(directory));
            } else if (sample) {
                bulkLoad.load(BulkSource.sample());
            }
        }
    }
}
