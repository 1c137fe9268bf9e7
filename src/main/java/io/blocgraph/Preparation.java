package io.blocgraph;

import io.blocgraph.access.FirstAccounts;
import io.blocgraph.bulk.BulkLoad;
import io.blocgraph.bulk.BulkSource;
import io.blocgraph.graph.EndedPeriods;
import io.blocgraph.graph.Migrations;
import io.blocgraph.graph.Outage;
import io.blocgraph.hierarchy.KindSettings;
import io.blocgraph.hierarchy.UnitKinds;
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
class Preparation {

    private final Queue<Step> steps;

    /** What a step does, said in such a way that "failed" can follow. */
    record Step(String name, Runnable work) {}

    @Autowired
    Preparation(
            Migrations migrations,
            UnitKinds kinds,
            KindSettings addedKinds,
            BulkLoad bulkLoad,
            EndedPeriods endedPeriods,
            FirstAccounts firstAccounts,
            WarmUp warmUp,
            StartupProperties settings,
            Environment environment) {
        boolean seed = settings.seed() == null ? !environment.containsProperty("spring.neo4j.uri") : settings.seed();
        Load load = new Load(bulkLoad, settings.load(), seed);
        this(List.of(
                new Step("Bringing the database up to date", migrations::apply),
                new Step("Adding kinds of units", () -> kinds.add(addedKinds)),
                new Step("Loading", load),
                new Step("Moving what has ended to the past", endedPeriods::layAside),
                new Step("Making the first accounts", () -> firstAccounts.make(load.sample)),
                new Step("Warming up", settings.warmUp() ? warmUp::run : () -> {})));
    }

    Preparation(List<Step> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    /**
     * Does what has not been done yet.
     *
     * @throws PreparationException if a step failed
     * @throws RuntimeException if the database did not answer ({@link Outage}): this may be called again
     */
    void run() {
        while (!steps.isEmpty()) {
            Step step = steps.element();
            try {
                step.work().run();
            } catch (RuntimeException fault) {
                throw Outage.isBehind(fault) ? fault : new PreparationException(step.name(), fault);
            }
            steps.remove();
        }
    }

    /** Fills the empty database, once. */
    private static final class Load implements Runnable {

        private final BulkLoad bulkLoad;
        private final @Nullable Path directory;
        private final boolean seed;
        private boolean sample;

        private Load(BulkLoad bulkLoad, @Nullable Path directory, boolean seed) {
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
