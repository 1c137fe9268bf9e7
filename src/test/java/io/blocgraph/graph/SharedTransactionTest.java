/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.fixture.IntegrationTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Bookmark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Repositories and the graph share transactions, bookmarks and deadlines. */
@IntegrationTest
class SharedTransactionTest {

    private static final String COUNT = "MATCH (n:Attempts {key: 'shared'}) RETURN count(n) AS count";

    @Autowired
    private Graph graph;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Deadline.Accessor deadline = new Deadline.Accessor();

    @AfterEach
    void clear() {
        deadline.setValue();
        graph.write("MATCH (n:Attempts {key: 'shared'}) DELETE n", Map.of());
    }

    private void create() {
        graph.write("CREATE (:Attempts {key: 'shared'})", Map.of());
    }

    private Object count() {
        return graph.read(COUNT, Map.of()).getFirst().get("count");
    }

    @Test
    void theGraphTakesPartInATransactionOfSpring() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            create();
            assertThat(count()).isEqualTo(1L);
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(0L);
    }

    @Test
    void whatATransactionOfSpringHasWrittenClientsTakeAlong() {
        Set<Bookmark> before = graph.bookmarkContext().bookmarks();

        new TransactionTemplate(transactions).executeWithoutResult(status -> create());

        assertThat(before).isNotEmpty();
        assertThat(graph.bookmarkContext().bookmarks()).isNotEqualTo(before);
        assertThat(count()).isEqualTo(1L);
    }

    @Test
    void noTransactionBeginsAfterTheDeadline() {
        deadline.setValue(new Deadline(System.nanoTime()));

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> create()))
                .isInstanceOf(Deadline.DeadlineExceededException.class);
    }
}
