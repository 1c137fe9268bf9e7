/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.blocgraph.fixture.IntegrationTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/** Tests exceptions thrown by the driver itself. */
@IntegrationTest
class OutageTest {

    @Autowired
    private Neo4jConnectionDetails database;

    @Test
    void aConnectionThatCannotBeHadInTimeIsAnOutageAlsoForTheMigrations() {
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(100, TimeUnit.MILLISECONDS)
                .build();
        try (Driver driver = GraphDatabase.driver(database.getUri(), database.getAuthToken(), one);
                var holder = driver.session();
                var held = holder.beginTransaction()) {
            held.run("RETURN 1").consume();

            assertThat(catchThrowable(() -> driver.executableQuery("RETURN 1").execute()))
                    .matches(DatabaseOutage::isBehind);
            assertThat(catchThrowable(() -> new DatabaseMigrations(driver, List.of()).apply()))
                    .matches(DatabaseOutage::isBehind);
        }
    }

    @Test
    void rejectedQueryIsNoOutage() {
        AuthToken wrong = AuthTokens.basic("neo4j", "wrong");
        try (Driver right = GraphDatabase.driver(database.getUri(), database.getAuthToken());
                Driver refused = GraphDatabase.driver(database.getUri(), wrong)) {
            assertThat(catchThrowable(refused::verifyConnectivity)).matches(fault -> !DatabaseOutage.isBehind(fault));
            assertThat(catchThrowable(() -> right.executableQuery("NO CYPHER").execute()))
                    .matches(fault -> !DatabaseOutage.isBehind(fault));
        }
    }
}
