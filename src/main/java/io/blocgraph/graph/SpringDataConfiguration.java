/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets repositories share bookmarks and deadlines with {@link Graph}, which in turn takes part in their transactions. Only what is
 * loaded and saved whole is an entity; the hierarchy is never mapped.
 */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class SpringDataConfiguration {

    private final Driver driver;

    SpringDataConfiguration(Driver driver) {
        this.driver = driver;
    }

    /** What {@link Graph} has written, repositories read. */
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.create(driver.executableQueryBookmarkManager()::getBookmarks);
    }

    /** What repositories have written, {@link Graph} reads, and clients take along. */
    @EventListener
    void share(Neo4jBookmarksUpdatedEvent update) {
        driver.executableQueryBookmarkManager().updateBookmarks(Set.of(), update.getBookmarks());
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DatabaseSelectionProvider databases,
            Neo4jBookmarkManager bookmarks,
            WriteGate gate,
            ApplicationContext context) {
        Neo4jTransactionManager transactions = new Neo4jTransactionManager(driver, databases, bookmarks);
        // which lets it publish new bookmarks
        transactions.setApplicationContext(context);
        return new DeadlineTransactions(transactions, gate);
    }

    @Bean
    Neo4jTemplate neo4jTemplate(
            Neo4jClient client, Neo4jMappingContext entities, PlatformTransactionManager transactions) {
        return new Neo4jTemplate(client, entities, transactions);
    }
}
