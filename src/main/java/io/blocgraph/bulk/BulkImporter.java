/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Loads a file set into an empty database. All files are read and validated before the first row is written, and the loaded
 * graph is checked against the rules. Rows are written in several transactions; what a failed load has written is removed, after
 * an interruption with {@link #clearUnfinished()}.
 */
@Component
public class BulkImporter {

    private static final Logger log = LoggerFactory.getLogger(BulkImporter.class);
    private static final int BATCH = 10_000;

    private final Graph graph;
    private final UnitKinds kinds;
    private final LoadedDerivation derivation;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final BulkRules rules;
    private final BulkContents contents;
    private final MessageSource messages;

    BulkImporter(
            Graph graph,
            UnitKinds kinds,
            LoadedDerivation derivation,
            Clock clock,
            ApplicationEventPublisher events,
            BulkRules rules,
            BulkContents contents,
            MessageSource messages) {
        this.contents = contents;
        this.rules = rules;
        this.messages = messages;
        this.events = events;
        this.derivation = derivation;
        this.graph = graph;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Returns whether a file set can be loaded: the database contains only accounts and their data, and data created by
     * the migrations.
     *
     * @return whether the database is empty in this sense
     */
    public boolean databaseIsEmpty() {
        return graph.read("""
                        MATCH (n:!UnitKind&!`__Neo4jMigration`&!`__Neo4jMigrationsLock`&!Calendar&!Lock
                          &!Account&!Grant&!SignIn&!PersonalToken&!Attempts&!AccessEntry&!CalendarAddress&!SavedView&!SavedMapping&!ChosenColumns&!GapDay)
                        RETURN 1 AS found LIMIT 1
                        """, Map.of()).isEmpty();
    }

    /** Removes the data of an interrupted load. Does nothing if no load was interrupted. */
    public void clearUnfinished() {
        if (graph.read("MATCH (l:BulkLoad) RETURN l.startedAt AS startedAt", Map.of())
                .isEmpty()) {
            return;
        }
        log.warn("An earlier load was interrupted; removing its data");
        clear();
    }

    private void clear() {
        graph.writeInBatches(
                "MATCH (n:Entity|Removed|UsedCode) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
                Map.of());
        graph.write("""
                MATCH (:BulkLoad {accounts: true})
                MATCH (n:Account|Grant|PersonalToken|CalendarAddress|SavedView|SavedMapping|ChosenColumns)
                DETACH DELETE n""", Map.of());
        graph.write("MATCH (l:BulkLoad) DELETE l", Map.of());
    }

    /**
     * Loads a file set and publishes a {@link BulkImportedEvent}.
     *
     * @param source the source of its files
     * @throws BulkException if there are errors in the files, all of which it names; the database remains empty
     * @throws RuntimeException if the database is not empty
     */
    public void load(BulkSource source) {
        if (!databaseIsEmpty()) {
            throw new DatabaseNotEmptyException();
        }
        Instant start = clock.instant();
        Map<String, UnitKind> known = kinds.all();
        BulkErrors errors = new BulkErrors(messages);
        BulkFiles files = BulkFiles.read(source, errors);
        errors.requireReadable();
        new BulkValidator(files, known, LocalDate.now(clock), errors).validate();
        contents.load(files, source, errors);
        errors.requireNone();
        boolean accounts = graph.read("MATCH (a:Account) RETURN 1 AS found LIMIT 1", Map.of())
                .isEmpty();
        if (!accounts && !files.tables().of(AccountTables.ACCOUNTS).isEmpty()) {
            log.warn("The accounts in the files are not loaded: the database has accounts of its own");
        }
        graph.write("CREATE (:BulkLoad {startedAt: datetime(), accounts: $accounts})", Map.of("accounts", accounts));
        // that the empty database has no gaps will not be so any more
        graph.write("MATCH (d:GapDay) DELETE d", Map.of());
        try {
            BulkStatements.of(files, known, LocalDate.now(clock), accounts).forEach(this::write);
            derivation.derive(files);
            rules.check(files, LocalDate.now(clock), errors);
            errors.requireNone();
        } catch (RuntimeException failure) {
            clearAfter(failure);
            throw failure;
        }
        graph.write("MATCH (l:BulkLoad) DELETE l", Map.of());
        events.publishEvent(new BulkImportedEvent());
        log.info(
                "Loaded {} units and {} members in {} s",
                files.units().size(),
                files.members().size(),
                Duration.between(start, clock.instant()).toSeconds());
    }

    /** Removes what has been written. If the database is gone, {@link #clearUnfinished()} does it at the next start. */
    private void clearAfter(RuntimeException failure) {
        log.warn("The load failed; removing its data");
        try {
            clear();
        } catch (RuntimeException remains) {
            failure.addSuppressed(remains);
        }
    }

    private void write(BatchStatement step) {
        for (int from = 0; from < step.rows().size(); from += BATCH) {
            List<Map<String, Object>> batch =
                    step.rows().subList(from, Math.min(from + BATCH, step.rows().size()));
            graph.write(step.cypher(), Map.of("rows", batch, "today", LocalDate.now(clock)));
        }
    }
}
