/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.UserSelection;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs Cypher. In a database cluster, reads go to a reader and writes to the leader; each request reads what earlier requests of
 * this process have written (the driver passes the bookmarks on); transient failures are retried. With a {@link Deadline} the
 * database itself terminates what has not ended by then. Single statements take part in a transaction of Spring's where one is under
 * way. Parameters hold names and personal data: they are never logged.
 */
@Component
public class Graph implements QueryRunner {

    private static final Logger log = LoggerFactory.getLogger(Graph.class);

    private final Driver driver;
    private final WriteGate gate;
    private final InterruptedStatements interrupted;
    private final Counter statements;

    Graph(Driver driver, WriteGate gate, MeterRegistry meters) {
        this.driver = driver;
        this.gate = gate;
        this.interrupted = new InterruptedStatements(driver);
        this.statements = Counter.builder("blocgraph.cypher.statements")
                .description("Cypher statements run")
                .register(meters);
    }

    @Override
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        return run(cypher, parameters, RoutingControl.READ);
    }

    /**
     * Runs one writing query in a transaction of its own.
     *
     * @param cypher the query
     * @param parameters its parameters
     * @return the records as maps, in their original order
     */
    public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
        return gate.pass(() -> run(cypher, parameters, RoutingControl.WRITE));
    }

    /**
     * Runs queries in one reading transaction, which is retried from the beginning after a transient failure. Results are handed on as they
     * arrive, so that they may be larger than the memory.
     *
     * @param work the work; nothing of it may outlive the transaction except its result
     * @param <T> the type of the result
     * @return the result
     */
    public <T> T executeRead(Function<ReadTransaction, T> work) {
        try (var session = driver.session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build())) {
            return session.executeRead(
                    transaction -> work.apply((cypher, parameters, rows) -> {
                        begin(cypher);
                        transaction.run(cypher, parameters).forEachRemaining(record -> rows.accept(record.asMap()));
                    }),
                    transaction());
        }
    }

    /**
     * Runs queries in one writing transaction, which is retried from the beginning after a transient failure such as a deadlock.
     *
     * @param work the work; nothing of it may outlive the transaction except its result
     * @param <T> the type of the result
     * @return the result, whether it was committed or rolled back
     */
    public <T> T executeWrite(Function<WriteTransaction, TransactionResult<T>> work) {
        return gate.pass(() -> transact(work));
    }

    private <T> T transact(Function<WriteTransaction, TransactionResult<T>> work) {
        try (var session = driver.session(SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build())) {
            return session.executeWrite(
                    transaction -> {
                        TransactionResult<T> result = work.apply(new WriteTransaction() {
                            @Override
                            public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
                                return write(cypher, parameters);
                            }

                            @Override
                            public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
                                begin(cypher);
                                return inTime(
                                        cypher,
                                        parameters,
                                        () -> transaction
                                                .run(cypher, parameters)
                                                .list(Record::asMap));
                            }
                        });
                        if (!result.commit()) {
                            throw new RollbackException(result.value());
                        }
                        return result.value();
                    },
                    transaction());
        } catch (RollbackException rollback) {
            @SuppressWarnings("unchecked") // it holds the result of this call's own work
            T value = (T) rollback.value;
            return value;
        }
    }

    private void begin(String cypher) {
        if (cypher.contains(RelationshipTime.AS_OF.comment())) {
            throw new CypherFragmentException("The day has not been applied to:\n" + cypher);
        }
        statements.increment();
        log.debug("{}", cypher);
    }

    /** Makes the driver roll a transaction back. */
    private static final class RollbackException extends RuntimeException {

        private final transient Object value;

        private RollbackException(Object value) {
            super(null, null, false, false);
            this.value = value;
        }
    }

    /**
     * Runs a query that opens transactions of its own ({@code CALL { … } IN TRANSACTIONS}).
     *
     * @param cypher the query
     * @param parameters its parameters
     */
    public void writeInBatches(String cypher, Map<String, Object> parameters) {
        begin(cypher);
        gate.enter();
        try (var session = driver.session()) {
            session.run(cypher, parameters).consume();
        } finally {
            gate.leave();
        }
    }

    private List<Map<String, Object>> run(String cypher, Map<String, Object> parameters, RoutingControl routing) {
        begin(cypher);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inTransaction().run(cypher, parameters).list(Record::asMap);
        }
        BookmarkManager own = driver.executableQueryBookmarkManager();
        Set<Bookmark> bookmarks = BookmarkContext.current();
        // the leader is never behind, and this process must learn the bookmarks of its writes
        if (bookmarks.isEmpty() || routing == RoutingControl.WRITE) {
            return run(cypher, parameters, routing, own);
        }
        try {
            return run(cypher, parameters, routing, withBookmarks(bookmarks));
        } catch (ClientException fault) {
            if (!String.valueOf(fault.code()).contains("Bookmark")) {
                throw fault;
            }
            // a client's bookmarks from before the database was recreated are meaningless
            return run(cypher, parameters, routing, own);
        }
    }

    /** Returns the transaction that is under way. */
    private Transaction inTransaction() {
        return Objects.requireNonNull(Neo4jTransactionManager.retrieveTransaction(
                driver, DatabaseSelection.undecided(), UserSelection.connectedUser()));
    }

    /** Returns a manager of this process's bookmarks and a client's. */
    private BookmarkManager withBookmarks(Set<Bookmark> bookmarks) {
        Set<Bookmark> all =
                new HashSet<>(driver.executableQueryBookmarkManager().getBookmarks());
        all.addAll(bookmarks);
        return BookmarkManagers.defaultManager(
                BookmarkManagerConfig.builder().withInitialBookmarks(all).build());
    }

    /**
     * Returns the bookmarks of everything that this process has answered so far.
     *
     * @return the bookmarks, for a client to store and send to another instance
     */
    public BookmarkContext bookmarkContext() {
        return new BookmarkContext(driver.executableQueryBookmarkManager().getBookmarks());
    }

    private List<Map<String, Object>> run(
            String cypher, Map<String, Object> parameters, RoutingControl routing, BookmarkManager bookmarks) {
        QueryConfig.Builder config = QueryConfig.builder().withRouting(routing).withBookmarkManager(bookmarks);
        Deadline.remaining().ifPresent(config::withTimeout);
        return inTime(
                cypher,
                parameters,
                () -> driver.executableQuery(cypher)
                        .withParameters(parameters)
                        .withConfig(config.build())
                        .execute(Collectors.mapping(Record::asMap, Collectors.toList())));
    }

    /** Runs a statement; if its time runs out, it will have a plan the next time. */
    private List<Map<String, Object>> inTime(
            String cypher, Map<String, Object> parameters, Supplier<List<Map<String, Object>>> statement) {
        try {
            return statement.get();
        } catch (Neo4jException failure) {
            interrupted.plan(failure, cypher, parameters);
            throw failure;
        }
    }

    private static TransactionConfig transaction() {
        TransactionConfig.Builder config = TransactionConfig.builder();
        Deadline.remaining().ifPresent(config::withTimeout);
        return config.build();
    }
}
