/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Data of a newer version of the application. */
@IntegrationTest
class NewerDataTest {

    @Autowired
    private DatabaseMigrations migrations;

    @Autowired
    private TestDatabase database;

    @Test
    void theyAreRefusedInASentence() {
        database.write("""
                MATCH (latest:__Neo4jMigration WHERE NOT (latest)-[:MIGRATED_TO]->())
                CREATE (latest)-[:MIGRATED_TO {at: datetime(), in: duration('PT0S'), by: '', connectedAs: ''}]->
                  (:__Neo4jMigration {version: '9999', source: 'V9999__Later.cypher', type: 'CYPHER', checksum: '1'})""");
        try {
            FailureAnalysis analysis =
                    new DatabaseMigrationsFailureAnalyzer().analyze(catchThrowable(migrations::areOutstanding));

            assertThat(analysis.getDescription())
                    .isEqualTo("The data were written by a newer version of BlocGraph than this one.");
        } finally {
            database.write("MATCH (later:__Neo4jMigration {version: '9999'}) DETACH DELETE later");
        }
    }
}
