package io.blocgraph.graph;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs Cypher. A read goes to a reader and a write to the leader where the database is a cluster; what one request of this
 * process has written, the next one reads (the driver hands the bookmarks on); what the driver calls transient is tried again.
 * Where there is a {@link Deadline}, the database itself breaks off what has not ended by then. Parameters hold names and what is
 * personal: none of them is ever written to a log.
 */
@Component
public class Graph implements QueryRunner {

    private static final Logger log = LoggerFactory.getLogger(Graph.class);

    private final Driver driver;
    private final Counter statements;

    Graph(Driver driver, MeterRegistry meters) {
        this.driver = driver;
        this.statements = Counter.builder("blocgraph.cypher.statements")
                .description("Cypher statements run")
                .register(meters);
    }

    @Override
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        return run(cypher, parameters, RoutingControl.READ);
    }

    /**
     * Runs one statement that changes something, in a transaction of its own.
     *
     * @param cypher the statement
     * @param parameters its parameters
     * @return the records as maps, in the order in which they came
     */
    public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
        return run(cypher, parameters, RoutingControl.WRITE);
    }

    /**
     * Runs statements that change something, in one transaction, which is tried again from the beginning after what the driver
     * calls transient, such as a deadlock.
     *
     * @param work what is done, of which nothing may outlast the transaction but what it returns
     * @param <T> the type of what comes of it
     * @return what came of it, whether it was kept or not
     */
    public <T> T executeWrite(Function<WriteTransaction, TransactionResult<T>> work) {
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
                                statements.increment();
                                log.debug("{}", cypher);
                                return transaction.run(cypher, parameters).list(Record::asMap);
                            }
                        });
                        if (!result.commit()) {
                            throw new RollbackException(result.value());
                        }
                        return result.value();
                    },
                    transaction());
        } catch (RollbackException takenBack) {
            @SuppressWarnings("unchecked") // it holds what this call's own work returned
            T value = (T) takenBack.value;
            return value;
        }
    }

    /** How a transaction is made to leave nothing behind. */
    private static final class RollbackException extends RuntimeException {

        private final transient @Nullable Object value;

        private RollbackException(@Nullable Object value) {
            super(null, null, false, false);
            this.value = value;
        }
    }

    /**
     * Runs a statement that opens transactions of its own ({@code CALL { … } IN TRANSACTIONS}).
     *
     * @param cypher the statement
     * @param parameters its parameters
     */
    public void writeInBatches(String cypher, Map<String, Object> parameters) {
        statements.increment();
        try (var session = driver.session()) {
            session.run(cypher, parameters).consume();
        }
    }

    private List<Map<String, Object>> run(String cypher, Map<String, Object> parameters, RoutingControl routing) {
        statements.increment();
        log.debug("{}", cypher);
        BookmarkManager own = driver.executableQueryBookmarkManager();
        Set<Bookmark> seen = BookmarkContext.current();
        // the leader knows everything, and what is written is to be known to this process
        if (seen.isEmpty() || routing == RoutingControl.WRITE) {
            return run(cypher, parameters, routing, own);
        }
        try {
            return run(cypher, parameters, routing, withBookmarks(seen));
        } catch (ClientException fault) {
            if (!String.valueOf(fault.code()).contains("Bookmark")) {
                throw fault;
            }
            // what a client has kept from before the database was set up anew means nothing any more
            return run(cypher, parameters, routing, own);
        }
    }

    /** What this process has seen, and a client besides. */
    private BookmarkManager withBookmarks(Set<Bookmark> seen) {
        Set<Bookmark> all =
                new HashSet<>(driver.executableQueryBookmarkManager().getBookmarks());
        all.addAll(seen);
        return BookmarkManagers.defaultManager(
                BookmarkManagerConfig.builder().withInitialBookmarks(all).build());
    }

    /**
     * What whoever has been answered by this process until now has seen.
     *
     * @return what a client can keep and send to another instance
     */
    public BookmarkContext bookmarkContext() {
        return new BookmarkContext(driver.executableQueryBookmarkManager().getBookmarks());
    }

    private List<Map<String, Object>> run(
            String cypher, Map<String, Object> parameters, RoutingControl routing, BookmarkManager bookmarks) {
        QueryConfig.Builder config = QueryConfig.builder().withRouting(routing).withBookmarkManager(bookmarks);
        Deadline.remaining().ifPresent(config::withTimeout);
        return driver.executableQuery(cypher)
                .withParameters(parameters)
                .withConfig(config.build())
                .execute(Collectors.mapping(Record::asMap, Collectors.toList()));
    }

    private static TransactionConfig transaction() {
        TransactionConfig.Builder config = TransactionConfig.builder();
        Deadline.remaining().ifPresent(config::withTimeout);
        return config.build();
    }
}
