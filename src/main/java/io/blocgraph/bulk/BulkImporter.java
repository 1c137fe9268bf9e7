package io.blocgraph.bulk;

import io.blocgraph.graph.AncestorIds;
import io.blocgraph.graph.Graph;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Loads a file set into an empty database: all of it or nothing. The files are read and checked whole before the first row
 * is written; a load that was cut off while it wrote is cleared away before the next one.
 */
@Component
public class BulkImporter {

    private static final Logger log = LoggerFactory.getLogger(BulkImporter.class);
    private static final int BATCH = 10_000;

    private final Graph graph;
    private final UnitKinds kinds;
    private final AncestorIds ancestorIds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BulkImporter(Graph graph, UnitKinds kinds, AncestorIds ancestorIds, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.ancestorIds = ancestorIds;
        this.graph = graph;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Whether there is nothing in the database but accounts and what the migrations put there.
     *
     * @return whether a file set can be loaded
     */
    public boolean databaseIsEmpty() {
        return graph.read("""
                        MATCH (n:!UnitKind&!`__Neo4jMigration`&!`__Neo4jMigrationsLock`&!Calendar&!Lock
                          &!Account&!Grant&!SignIn&!PersonalToken&!Attempts&!AccessEntry&!SavedView)
                        RETURN 1 AS found LIMIT 1
                        """, Map.of()).isEmpty();
    }

    /** Removes what a load that was cut off has left behind. */
    public void clearUnfinished() {
        if (graph.read("MATCH (l:BulkLoad) RETURN l.startedAt AS startedAt", Map.of())
                .isEmpty()) {
            return;
        }
        log.warn("An earlier load was interrupted; removing its data");
        graph.writeInBatches("MATCH (n:Entity) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS", Map.of());
        graph.write("MATCH (l:BulkLoad) DELETE l", Map.of());
    }

    /**
     * Loads a file set.
     *
     * @param source where its files are
     * @throws BulkException at the first fault in the files; the database is as empty as it was
     * @throws RuntimeException if the database is not empty
     */
    public void load(BulkSource source) {
        if (!databaseIsEmpty()) {
            throw new DatabaseNotEmptyException();
        }
        Instant start = clock.instant();
        Map<String, UnitKind> known = kinds.all();
        BulkFiles files = BulkFiles.read(source);
        new BulkValidator(files, known, LocalDate.now(clock)).validate();
        graph.write("CREATE (:BulkLoad {startedAt: datetime()})", Map.of());
        new BulkStatements(files, known, LocalDate.now(clock)).all().forEach(this::write);
        ancestorIds.populate();
        graph.write("MATCH (l:BulkLoad) DELETE l", Map.of());
        events.publishEvent(new BulkImportedEvent());
        log.info(
                "Loaded {} units and {} members in {} s",
                files.units().size(),
                files.members().size(),
                Duration.between(start, clock.instant()).toSeconds());
    }

    private void write(BulkStatements.BatchStatement step) {
        for (int from = 0; from < step.rows().size(); from += BATCH) {
            List<Map<String, Object>> batch =
                    step.rows().subList(from, Math.min(from + BATCH, step.rows().size()));
            graph.write(step.cypher(), Map.of("rows", batch));
        }
    }
}
