/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.ReadTransaction;
import io.blocgraph.graph.TransactionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the whole graph as a file set. Loaded into an empty database, it gives the same graph, whose export is the same bytes.
 *
 * <p>The files are of one moment: if a change is made while they are written, they are written anew, the last time while changes wait.
 * Rows go from the database to the file one by one, so memory does not grow with their number.
 */
@Component
public class BulkExporter {

    private static final Logger log = LoggerFactory.getLogger(BulkExporter.class);

    private static final String NUMBER = "MATCH (l:Lock {name: 'history'}) RETURN l.number AS number";

    /** Without the lock of the history no change can be completed. */
    private static final String LOCK = """
            MERGE (l:Lock {name: 'history'})
            ON CREATE SET l.number = 0
            SET l.lock = true
            REMOVE l.lock""";

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final BulkContents contents;
    private final Clock clock;

    BulkExporter(Graph graph, BulkContents contents, Clock clock) {
        this.contents = contents;
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Writes the files.
     *
     * @param target their directory, which must be empty if it exists, and appears when all files are complete
     * @throws ExportException if it cannot be written
     */
    public void export(Path target) {
        Instant start = clock.instant();
        try (ExportDirectory directory = new ExportDirectory(target)) {
            boolean complete = false;
            for (int attempt = 1; attempt < ATTEMPTS && !complete; attempt++) {
                complete = write(directory);
                if (!complete) {
                    log.info("A change was made meanwhile; exporting again");
                }
            }
            if (!complete) {
                graph.executeWrite(transaction -> {
                    transaction.write(LOCK, Map.of());
                    return new TransactionResult<>(write(directory), false);
                });
            }
            directory.complete();
        }
        log.info(
                "Exported to {} in {} s",
                target,
                Duration.between(start, clock.instant()).toSeconds());
    }

    /** Writes all files, and returns whether no change was made meanwhile. */
    private boolean write(ExportDirectory directory) {
        return graph.executeRead(transaction -> {
            try {
                Object before = transaction.read(NUMBER, Map.of());
                directory.begin();
                write(transaction, directory.incoming());
                return before.equals(transaction.read(NUMBER, Map.of()));
            } catch (IOException failure) {
                throw directory.unwritable(failure);
            }
        });
    }

    private void write(ReadTransaction transaction, Path directory) throws IOException {
        Files.writeString(directory.resolve(BulkSource.FORMAT), BulkFormat.CONTENT);
        Map<String, Object> parameters =
                Map.of("today", LocalDate.now(clock), "missing", contents.export(transaction, directory));
        for (BulkTable table : BulkTables.ALL) {
            long rows = new TableWriter(table).write(transaction, parameters, directory);
            log.info("{}: {} rows", table.name(), rows);
        }
    }
}
