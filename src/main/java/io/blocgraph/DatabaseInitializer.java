/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.graph.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the database made ready before the first request is let in. One that does not answer is waited for; after a while the
 * application starts all the same and goes on trying until it does. Whatever else goes wrong ends the application.
 */
@Component
@EnableConfigurationProperties(StartupProperties.class)
class DatabaseInitializer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseInitializer.class);

    private final DatabasePreparation preparation;
    private final StartupProperties properties;
    private final StartupFailure failedStart;
    private volatile boolean running;

    /** Whether it was said already that the database does not answer. */
    private volatile boolean silent;

    DatabaseInitializer(DatabasePreparation preparation, StartupProperties settings, StartupFailure failedStart) {
        this.preparation = preparation;
        this.properties = settings;
        this.failedStart = failedStart;
    }

    @Override
    public void start() {
        running = true;
        long begun = System.nanoTime();
        boolean prepared = prepared();
        while (!prepared
                && System.nanoTime() - begun < properties.databaseWait().toNanos()) {
            prepared = pause() && prepared();
        }
        if (!prepared) {
            Thread.ofVirtual().name("startup").start(this::retryUntilAvailable);
        }
    }

    private void retryUntilAvailable() {
        log.warn("Starting without the database; preparation continues once it is available");
        try {
            while (pause()) {
                if (prepared()) {
                    log.info("Connected to the database");
                    return;
                }
            }
        } catch (Throwable failure) {
            // nobody waits for this thread, to whom it could be thrown; an application that is being stopped has not
            // failed
            if (running) {
                failedStart.end(failure);
            }
        }
    }

    private boolean prepared() {
        try {
            preparation.run();
            return true;
        } catch (RuntimeException fault) {
            if (!DatabaseOutage.isBehind(fault)) {
                throw fault;
            }
            if (silent) {
                log.debug("Database still unavailable", fault);
            } else {
                silent = true;
                log.warn(
                        "Database unavailable; retrying every {} s: {}",
                        properties.databaseRetry().toSeconds(),
                        fault.getMessage());
            }
            return false;
        }
    }

    /** Lets some time pass; whether to go on after it. */
    private boolean pause() {
        try {
            Thread.sleep(properties.databaseRetry());
            return running;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
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
