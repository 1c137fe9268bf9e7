/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans statements in the background whose time ran out. The database begins to plan a statement anew each time until it has a plan,
 * so on a slow machine a large one would run out of time again and again.
 */
final class InterruptedStatements {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(InterruptedStatements.class);

    private final Driver driver;
    private final Set<String> planning = ConcurrentHashMap.newKeySet();

    InterruptedStatements(Driver driver) {
        this.driver = driver;
    }

    /**
     * Plans a statement if its time ran out.
     *
     * @param failure why it failed
     * @param cypher the statement
     * @param parameters its parameters, whose types are part of the plan
     */
    void plan(Neo4jException failure, String cypher, Map<String, Object> parameters) {
        if (String.valueOf(failure.code()).contains("TransactionTimedOut") && planning.add(cypher)) {
            Thread.ofVirtual().name("planning").start(() -> explain(cypher, parameters));
        }
    }

    private void explain(String cypher, Map<String, Object> parameters) {
        try {
            driver.executableQuery("EXPLAIN " + cypher)
                    .withParameters(parameters)
                    .withConfig(QueryConfig.builder().withTimeout(TIMEOUT).build())
                    .execute();
        } catch (RuntimeException failure) {
            log.debug("A statement could not be planned", failure);
        } finally {
            planning.remove(cypher);
        }
    }
}
