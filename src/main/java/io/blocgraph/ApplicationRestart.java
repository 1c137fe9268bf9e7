/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.backup.RestorePreparedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the application and starts it anew in the same process, so that the restored database takes the place of the other. */
@Component
class ApplicationRestart {

    private static final Logger log = LoggerFactory.getLogger(ApplicationRestart.class);

    private final ConfigurableApplicationContext context;
    private final ApplicationArguments arguments;

    ApplicationRestart(ConfigurableApplicationContext context, ApplicationArguments arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    @EventListener
    void restart(RestorePreparedEvent prepared) {
        log.info("Restarting with the backup {}", prepared.backup().directory());
        // not a daemon: while the context is closed there may be no other thread that keeps the process alive
        Thread.ofPlatform().name("restart").daemon(false).start(this::startAnew);
    }

    private void startAnew() {
        context.close();
        SpringApplication.run(BlocGraph.class, arguments.getSourceArgs());
    }
}
