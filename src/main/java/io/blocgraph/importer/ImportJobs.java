/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.Scope;
import io.blocgraph.history.AppliedChange;
import io.blocgraph.history.Author;
import io.blocgraph.history.BackgroundChanges;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.LocalizedMessage;
import io.blocgraph.history.Problem;
import io.blocgraph.history.Severity;
import io.blocgraph.importer.mapping.FieldType;
import io.blocgraph.importer.mapping.ImportField;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.mapping.ListRecognition;
import io.blocgraph.importer.sheet.SheetFile;
import io.blocgraph.importer.sheet.UnreadableFileException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, one after the other, so that the application answers others meanwhile. They are kept in memory, for
 * their owner alone, and are gone after a restart; nothing is written before an import is applied.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
public class ImportJobs {

    /** The name under which the history lists imports. */
    static final String KIND = "importList";

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private static final int MOST_TOLD = 10;
    private static final int MOST_NAMED = 100;
    private static final double ROWS_READ = 0.1;
    private static final double ROWS_COMPARED = 0.4;

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());
    private final Map<ListKind, ListImport> imports = new EnumMap<>(ListKind.class);
    private final BackgroundChanges changes;
    private final SavedMappings savedMappings;
    private final ImportProperties properties;
    private final Clock clock;

    ImportJobs(
            List<ListImport> imports,
            BackgroundChanges changes,
            SavedMappings savedMappings,
            ImportProperties properties,
            Clock clock) {
        imports.forEach(each -> this.imports.put(each.kind(), each));
        this.changes = changes;
        this.savedMappings = savedMappings;
        this.properties = properties;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(ImportJob::cancel);
        executor.shutdownNow();
    }

    /** {@return the size of the largest file, in bytes} */
    public long maxSize() {
        return properties.maxSize().toBytes();
    }

    /**
     * An import that was started, or why it was not.
     *
     * @param job the import; empty if it was not started
     * @param problems why it was not started
     */
    public record Started(Optional<ImportJob> job, List<Problem> problems) {

        private static Started refused(Problem problem) {
            return new Started(Optional.empty(), List.of(problem));
        }
    }

    /**
     * Starts the import of a file: recognizes what it holds. A file whose headings are those of one that was imported before is read as
     * that one was.
     *
     * @param owner the name of the account that imports it
     * @param scope the units that are visible and editable for the account
     * @param fileName the name of the file
     * @param content the content
     * @return the import
     */
    public Started start(String owner, Scope scope, String fileName, byte[] content) {
        return start(owner, scope, fileName, content.length, () -> SheetFile.read(fileName, content));
    }

    /**
     * Starts the import of cells that were copied from a spreadsheet.
     *
     * @param owner the name of the account that imports them
     * @param scope the units that are visible and editable for the account
     * @param name the name of the list
     * @param text the text of the clipboard
     * @return the import
     */
    public Started paste(String owner, Scope scope, String name, String text) {
        return start(owner, scope, name, text.length(), () -> SheetFile.paste(name, text));
    }

    private Started start(String owner, Scope scope, String name, long size, Supplier<SheetFile> reader) {
        if (!scope.allEditable() && scope.editable().isEmpty()) {
            return Started.refused(Problem.error(ChangeProblem.FORBIDDEN, null));
        }
        if (size > maxSize()) {
            return Started.refused(Problem.error(ImportProblem.FILE_TOO_LARGE, "content", maxSize() >> 20));
        }
        try {
            SheetFile file = reader.get();
            boolean isTooLong =
                    file.sheets().stream().anyMatch(sheet -> sheet.rows().size() > properties.maxRows());
            return isTooLong
                    ? unreadable(UnreadableFileException.Reason.TOO_MANY_ROWS)
                    : new Started(Optional.of(start(owner, name, file)), List.of());
        } catch (UnreadableFileException unreadable) {
            return unreadable(unreadable.reason());
        }
    }

    private Started unreadable(UnreadableFileException.Reason reason) {
        return Started.refused(new Problem(
                ImportProblem.FILE_UNREADABLE.name(),
                Severity.ERROR,
                "content",
                LocalizedMessage.of("problem.FILE_UNREADABLE." + reason, properties.maxRows()),
                List.of()));
    }

    private ImportJob start(String owner, String fileName, SheetFile file) {
        Instant now = clock.instant();
        ListMapping mapping = savedMappings.find(owner, file).orElseGet(() -> ListRecognition.recognize(file));
        ImportJob job = new ImportJob("import-" + UUID.randomUUID(), owner, fileName, file, mapping, now);
        giveUpOthers(owner, now);
        jobs.put(job.id(), job);
        return job;
    }

    /** Gives up what has not been used for long, and, of the same account, what exceeds the limit. */
    private void giveUpOthers(String owner, Instant now) {
        jobs.values()
                .removeIf(job ->
                        !job.isBusy() && job.used().plus(properties.keep()).isBefore(now));
        all(owner).stream()
                .filter(job -> !job.isBusy())
                .skip(Math.max(0, properties.maxJobs() - 1L))
                .forEach(job -> jobs.remove(job.id()));
    }

    /**
     * Finds an import.
     *
     * @param id the id
     * @param owner the name of the account
     * @return the import, or empty if the account has none with that id
     */
    public Optional<ImportJob> find(String id, String owner) {
        Optional<ImportJob> found =
                Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner));
        found.ifPresent(job -> job.use(clock.instant()));
        return found;
    }

    /**
     * Returns the imports of an account.
     *
     * @param owner the name of the account
     * @return the imports, the one that was used last first
     */
    public List<ImportJob> all(String owner) {
        return jobs.values().stream()
                .filter(job -> job.owner().equals(owner))
                .sorted(Comparator.comparing(ImportJob::used).reversed())
                .toList();
    }

    /**
     * Compares the rows of an import with the graph, in the background.
     *
     * @param job the import
     * @param mapping what its columns mean
     * @param options the options of the change, as the client sent them
     * @param author the author
     * @param scope the units that are visible and editable for the author
     * @return what is wrong with the mapping; empty if the import is being planned
     */
    public List<Problem> plan(
            ImportJob job, ListMapping mapping, Map<String, Object> options, Author author, Scope scope) {
        List<Problem> missing = missing(mapping);
        if (!missing.isEmpty()) {
            return missing;
        }
        if (!job.begin(ImportState.PLANNING, mapping, clock.instant())) {
            return List.of(Problem.error(ImportProblem.NOT_PLANNED, "job"));
        }
        submit(job, () -> {
            Map<String, Object> dry = new HashMap<>(options);
            dry.put("dryRun", true);
            dry.remove("idempotencyKey");
            ListChange change = change(job, ListChange.Refused.TOLD, Set.of());
            AppliedChange tried = execute(change, job, dry, author, scope);
            job.finish(ImportState.PLANNED, plan(change, tried.problems()), List.of(), null);
        });
        return List.of();
    }

    /** Returns which required fields no column and no value for all rows has; a unit may also be in the headings of sections. */
    private static List<Problem> missing(ListMapping mapping) {
        Set<String> given =
                mapping.columns().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        given.addAll(mapping.values().keySet());
        List<String> oneOf = mapping.kind().oneOf();
        Stream<String> alternative =
                oneOf.stream().noneMatch(given::contains) ? oneOf.stream().limit(1) : Stream.empty();
        Stream<String> required = mapping.kind().fields().stream()
                .filter(field -> field.isRequired() && field.type() != FieldType.UNIT)
                .map(ImportField::name)
                .filter(name -> !given.contains(name));
        return Stream.concat(required, alternative)
                .map(name -> Problem.error(ImportProblem.COLUMNS_MISSING, name))
                .toList();
    }

    /**
     * Applies a planned import, in the background, in one change.
     *
     * @param job the import
     * @param leaveOutRefused whether the rows that were refused when it was planned are left out; otherwise they reject the import
     * @param options the options of the change, as the client sent them
     * @param author the author
     * @param scope the units that are visible and editable for the author
     * @return why it cannot be applied; empty if it is being applied
     */
    public List<Problem> apply(
            ImportJob job, boolean leaveOutRefused, Map<String, Object> options, Author author, Scope scope) {
        ImportPlan plan = job.plan().orElse(null);
        if (plan == null || job.state() != ImportState.PLANNED) {
            return List.of(Problem.error(ImportProblem.NOT_PLANNED, "job"));
        }
        Set<Integer> refused = plan.rows().stream()
                .filter(ImportRow::isRefused)
                .map(ImportRow::number)
                .collect(Collectors.toSet());
        if (!refused.isEmpty() && !leaveOutRefused) {
            String numbers = refused.stream()
                    .sorted()
                    .limit(MOST_TOLD)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return List.of(Problem.error(ImportProblem.ROWS_REFUSED, "job", numbers));
        }
        if (!job.begin(ImportState.APPLYING, job.mapping(), clock.instant())) {
            return List.of(Problem.error(ImportProblem.NOT_PLANNED, "job"));
        }
        submit(job, () -> {
            ListChange change = change(job, ListChange.Refused.REJECTED, refused);
            AppliedChange applied = execute(change, job, options, author, scope);
            if (applied.isRejected()) {
                ImportPlan rejected = plan(change, applied.problems());
                job.finish(ImportState.PLANNED, plan.with(rejected), applied.problems(), null);
            } else {
                // before it is said to be done: the next list may follow at once
                remember(job);
                job.finish(
                        ImportState.APPLIED,
                        plan(change, applied.problems()),
                        List.of(),
                        applied.change().orElse(null));
            }
        });
        return List.of();
    }

    /** What the columns meant is a convenience: the import has been written already. */
    private void remember(ImportJob job) {
        try {
            savedMappings.save(job);
        } catch (RuntimeException failure) {
            log.warn("What the columns of {} mean is not kept", job.id(), failure);
        }
    }

    private ListChange change(ImportJob job, ListChange.Refused refused, Set<Integer> leftOut) {
        ListMapping mapping = job.mapping();
        CellParser parser = new CellParser(LocalDate.now(clock), mapping.font(), mapping.capitalized());
        return new ListChange(
                Objects.requireNonNull(imports.get(mapping.kind())),
                () -> {
                    List<ImportRow> rows = new RowReader(job.sheet(), mapping, parser).read();
                    job.advance(ROWS_READ);
                    return rows;
                },
                refused,
                leftOut,
                () -> {
                    job.checkpoint();
                    job.advance(Math.max(job.progress(), job.progress() < ROWS_READ ? ROWS_READ : ROWS_COMPARED));
                });
    }

    private AppliedChange execute(
            ListChange change, ImportJob job, Map<String, Object> options, Author author, Scope scope) {
        List<String> named = job.plan().map(ImportPlan::rows).orElse(List.of()).stream()
                .flatMap(row -> row.units().stream())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return changes.apply(
                KIND,
                change,
                options,
                named,
                new Author(author.name(), Author.Channel.IMPORT, author.readOnly()),
                scope);
    }

    /** Tells the problems of the whole at the rows whose entities they concern. */
    private static ImportPlan plan(ListChange change, List<Problem> problems) {
        Map<String, ImportRow> byEntity = new HashMap<>();
        change.rows().forEach(row -> row.entity().ifPresent(id -> byEntity.put(id, row)));
        List<Problem> others = new ArrayList<>();
        for (Problem problem : problems) {
            List<ImportRow> concerned = problem.entities().stream()
                    .flatMap(id -> Optional.ofNullable(byEntity.get(id)).stream())
                    .toList();
            concerned.forEach(row -> row.add(problem));
            if (concerned.isEmpty()) {
                others.add(problem);
            }
        }
        return new ImportPlan(change.rows(), others);
    }

    private void submit(ImportJob job, Runnable step) {
        executor.execute(() -> {
            try {
                step.run();
            } catch (ImportCancelledException cancelled) {
                fail(job, ImportProblem.IMPORT_CANCELLED);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
                // nobody waits for this thread: whoever asks for the job must see that it has ended
                log.warn("The import {} failed", job.id(), failure);
                fail(job, ImportProblem.IMPORT_FAILED);
            }
        });
    }

    private static void fail(ImportJob job, ImportProblem why) {
        job.finish(ImportState.FAILED, null, List.of(Problem.error(why, "job")), null);
    }

    /**
     * Cancels what an import is doing. What has not been written is not written.
     *
     * @param job the import
     */
    public void cancel(ImportJob job) {
        job.cancel();
    }
}
