/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.fixture.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While the files are copied nobody writes, in whatever way, and everybody reads. */
@IntegrationTest
class WriteGateTest {

    private static final String WRITE = "MERGE (l:Lock {name: 'gate'}) SET l.number = coalesce(l.number, 0) + 1";
    private static final String READ = "OPTIONAL MATCH (l:Lock {name: 'gate'}) RETURN coalesce(l.number, 0) AS number";

    @Autowired
    private WriteGate gate;

    @Autowired
    private Graph graph;

    @Autowired
    private PlatformTransactionManager transactions;

    private ExecutorService others;

    @BeforeEach
    void others() {
        others = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void clear() {
        others.shutdownNow();
        graph.write("MATCH (l:Lock {name: 'gate'}) DELETE l", Map.of());
    }

    @Test
    void writersOfEveryKindWaitWhileReadersDoNot() throws Exception {
        List<Future<?>> writers = gate.closed(Duration.ofSeconds(10), () -> {
            List<Future<?>> waiting = List.of(
                    others.submit(() -> graph.write(WRITE, Map.of())),
                    others.submit(() -> graph.executeWrite(
                            transaction -> new TransactionResult<>(transaction.write(WRITE, Map.of()), true))),
                    others.submit(() -> graph.writeInBatches(WRITE, Map.of())),
                    others.submit(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> graph.write(WRITE, Map.of()))));
            assertThatThrownBy(() -> waiting.getFirst().get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(waiting).noneMatch(Future::isDone);
            assertThat(number()).isZero();
            return waiting;
        });
        for (Future<?> writer : writers) {
            writer.get(30, TimeUnit.SECONDS);
        }
        assertThat(number()).isEqualTo(4);
    }

    @Test
    void whoeverIsWritingIsWaitedForButNotForEver() {
        graph.executeWrite(transaction -> {
            Future<String> copying = others.submit(() -> gate.closed(Duration.ofMillis(100), () -> "copied"));
            assertThatThrownBy(() -> copying.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
            return new TransactionResult<>("", true);
        });
    }

    private long number() {
        return (Long) graph.read(READ, Map.of()).getFirst().get("number");
    }
}
