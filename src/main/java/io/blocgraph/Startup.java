package io.blocgraph;

import io.blocgraph.access.FirstAccounts;
import io.blocgraph.bulk.BulkLoad;
import io.blocgraph.bulk.BulkSource;
import io.blocgraph.graph.EndedPeriods;
import io.blocgraph.graph.Migrations;
import io.blocgraph.hierarchy.KindSettings;
import io.blocgraph.hierarchy.UnitKinds;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the database ready before the first request is let in: migrated, and loaded if it is to be. If the database is away,
 * the application starts all the same, says so, and goes on trying until it is there.
 */
@Component
@EnableConfigurationProperties(StartupProperties.class)
class Startup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Startup.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Migrations migrations;
    private final UnitKinds kinds;
    private final KindSettings addedKinds;
    private final BulkLoad bulkLoad;
    private final EndedPeriods endedPeriods;
    private final FirstAccounts firstAccounts;
    private final WarmUp warmUp;
    private final StartupProperties settings;
    private final boolean seed;
    private volatile boolean running;

    Startup(
            Migrations migrations,
            UnitKinds kinds,
            KindSettings addedKinds,
            BulkLoad bulkLoad,
            EndedPeriods endedPeriods,
            FirstAccounts firstAccounts,
            WarmUp warmUp,
            StartupProperties settings,
            Environment environment) {
        this.migrations = migrations;
        this.kinds = kinds;
        this.addedKinds = addedKinds;
        this.bulkLoad = bulkLoad;
        this.endedPeriods = endedPeriods;
        this.firstAccounts = firstAccounts;
        this.warmUp = warmUp;
        this.settings = settings;
        this.seed = settings.seed() == null ? !environment.containsProperty("spring.neo4j.uri") : settings.seed();
    }

    @Override
    public void start() {
        running = true;
        try {
            prepare();
        } catch (ServiceUnavailableException away) {
            log.warn("Database unavailable; retrying every {} s", PAUSE.toSeconds());
            Thread.ofVirtual().name("startup").start(this::prepareLater);
        }
    }

    private void prepare() {
        migrations.apply();
        kinds.add(addedKinds);
        bulkLoad.clearUnfinished();
        Path directory = settings.load();
        boolean sample = directory == null && seed && bulkLoad.databaseIsEmpty();
        if (directory != null) {
            bulkLoad.load(BulkSource.directory(directory));
        } else if (sample) {
            bulkLoad.load(BulkSource.sample());
        }
        endedPeriods.layAside();
        firstAccounts.make(sample);
        if (settings.warmUp()) {
            warmUp.run();
        }
    }

    private void prepareLater() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                prepare();
                log.info("Connected to the database");
                return;
            } catch (ServiceUnavailableException away) {
                // still away: the next round tries again
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
