/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Deadline;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.TransactionResult;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the database work for a request ends with the time limit of the request. */
@IntegrationTest
@Timeout(60)
class DeadlineTest {

    /** Takes hours. */
    private static final String ENDLESS = """
            UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c
            WITH a, b, c WHERE a * b * c = -1 RETURN count(*) AS none""";

    private final Deadline.Accessor deadline = new Deadline.Accessor();

    @Autowired
    private TestDatabase database;

    @Autowired
    private Graph graph;

    @BeforeAll
    void draw() {
        database.clear();
    }

    @AfterEach
    void unset() {
        deadline.setValue();
    }

    @Test
    void theDatabaseBreaksOffAQuestion() {
        deadline.setValue(Deadline.after(Duration.ofMillis(500)));

        assertThatThrownBy(() -> graph.read(ENDLESS, Map.of()))
                .isInstanceOfSatisfying(
                        Neo4jException.class, fault -> assertThat(fault.code()).contains("TransactionTimedOut"));

        deadline.setValue();
        assertThat(graph.read(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '100000' RETURN 1", Map.of()))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theDatabaseBreaksOffAChange() {
        deadline.setValue(Deadline.after(Duration.ofMillis(500)));

        assertThatThrownBy(() -> graph.executeWrite(change -> {
                    change.write("CREATE (:Unkept)", Map.of());
                    return new TransactionResult<>(change.read(ENDLESS, Map.of()), true);
                }))
                .isInstanceOf(Neo4jException.class);

        deadline.setValue();
        assertThat(graph.read("MATCH (n:Unkept) RETURN n", Map.of())).isEmpty();
    }

    @Test
    void nothingBeginsAfterIt() {
        deadline.setValue(Deadline.after(Duration.ZERO));

        assertThatThrownBy(() -> graph.read("RETURN 1", Map.of()))
                .isInstanceOf(Deadline.DeadlineExceededException.class);
    }
}
