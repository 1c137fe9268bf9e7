/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.sheet.Sheet;
import io.blocgraph.importer.sheet.SheetFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An import: a file, what its columns mean, what it would change, and how far it is. */
public final class ImportJob {

    private final String id;
    private final String owner;
    private final String fileName;
    private final SheetFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private ListMapping mapping;
    private ImportState state = ImportState.READ;
    private List<Problem> problems = List.of();
    private @Nullable ImportPlan plan;
    private @Nullable String change;
    private double progress;
    private Instant begun;
    private Instant used;
    private volatile boolean cancelled;

    ImportJob(String id, String owner, String fileName, SheetFile file, ListMapping mapping, Instant now) {
        this.id = id;
        this.owner = owner;
        this.fileName = fileName;
        this.file = file;
        this.mapping = mapping;
        this.begun = now;
        this.used = now;
    }

    /** {@return the id} */
    public String id() {
        return id;
    }

    /** {@return the name of the account that owns it} */
    String owner() {
        return owner;
    }

    /** {@return the name of the file} */
    public String fileName() {
        return fileName;
    }

    /** {@return the sheets of the file} */
    public List<Sheet> sheets() {
        return file.sheets();
    }

    /** {@return the sheet that is imported} */
    public Sheet sheet() {
        String name = mapping().sheet();
        return file.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElse(file.sheets().getFirst());
    }

    /** {@return what the columns mean} */
    public ListMapping mapping() {
        return locked(() -> mapping);
    }

    /** {@return how far it is} */
    public ImportState state() {
        return locked(() -> state);
    }

    /** {@return why it failed, or what is wrong with the mapping; empty if nothing is} */
    public List<Problem> problems() {
        return locked(() -> problems);
    }

    /** {@return what it would change, or has changed; empty if it has not been planned} */
    public Optional<ImportPlan> plan() {
        return locked(() -> Optional.ofNullable(plan));
    }

    /** {@return the id of the change in the history; empty if it has not been applied} */
    public Optional<String> change() {
        return locked(() -> Optional.ofNullable(change));
    }

    /** {@return the share of the work that is done, from 0 to 1} */
    public double progress() {
        return locked(() -> progress);
    }

    /** {@return when the present step began} */
    public Instant begun() {
        return locked(() -> begun);
    }

    Instant used() {
        return locked(() -> used);
    }

    void use(Instant now) {
        run(() -> used = now);
    }

    /** Begins a step, unless one is in progress. */
    boolean begin(ImportState step, ListMapping next, Instant now) {
        return locked(() -> {
            if (isBusy()) {
                return false;
            }
            state = step;
            mapping = next;
            progress = 0;
            begun = now;
            used = now;
            cancelled = false;
            problems = List.of();
            if (step == ImportState.PLANNING) {
                plan = null;
            }
            return true;
        });
    }

    /** {@return whether it is being planned or applied} */
    boolean isBusy() {
        return locked(() -> state == ImportState.PLANNING || state == ImportState.APPLYING);
    }

    void advance(double share) {
        run(() -> progress = share);
    }

    void finish(ImportState next, @Nullable ImportPlan result, List<Problem> found, @Nullable String made) {
        run(() -> {
            state = next;
            progress = 1;
            problems = found;
            if (result != null) {
                plan = result;
            }
            if (made != null) {
                change = made;
            }
        });
    }

    void cancel() {
        cancelled = true;
    }

    /** Throws an exception if the import has been cancelled. */
    void checkpoint() {
        if (cancelled) {
            throw new ImportCancelledException();
        }
    }

    private void run(Runnable action) {
        locked(() -> {
            action.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
