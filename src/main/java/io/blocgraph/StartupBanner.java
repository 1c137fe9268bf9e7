/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to find the application, and where its data lies. */
@Component
class StartupBanner {

    private static final Logger log = LoggerFactory.getLogger(StartupBanner.class);

    private final Environment environment;
    private final Neo4jConnectionDetails database;

    StartupBanner(Environment environment, Neo4jConnectionDetails database) {
        this.environment = environment;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String data = environment.containsProperty("spring.neo4j.uri")
                ? database.getUri().toString()
                : Path.of(environment.getProperty("blocgraph.data", "data"))
                        .toAbsolutePath()
                        .normalize()
                        .toString();
        log.info(
                "BlocGraph is ready: open http://localhost:{} (data in {})",
                environment.getProperty("local.server.port"),
                data);
    }
}
