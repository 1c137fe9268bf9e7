/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Makes and restores backups in the background, one at a time, and knows how far it is. */
public class BackupRuns {

    private static final Logger log = LoggerFactory.getLogger(BackupRuns.class);

    private final Backups backups;
    private final Restore restore;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable Run> current = new AtomicReference<>();

    BackupRuns(Backups backups, Restore restore, ApplicationEventPublisher events) {
        this.backups = backups;
        this.restore = restore;
        this.events = events;
    }

    /** What runs. */
    public enum Task {
        /** A backup is made. */
        BACKUP,
        /** A backup is restored. */
        RESTORE
    }

    /**
     * How far it is.
     *
     * @param task what it does
     * @param phase what is being done
     * @param done whether it has ended
     * @param failure why it has ended without success; null if it has not
     */
    public record Run(
            Task task,
            BackupProgress.Phase phase,
            boolean done,
            @Nullable BackupException failure) {

        private Run in(BackupProgress.Phase next) {
            return new Run(task, next, false, null);
        }

        private Run ended(@Nullable BackupException reason) {
            return new Run(task, phase, true, reason);
        }
    }

    /**
     * Returns what was started last.
     *
     * @return how far it is; empty if nothing was started since the start of the application
     */
    public Optional<Run> latest() {
        return Optional.ofNullable(current.get());
    }

    /** Starts to make a backup. Does nothing if something runs. */
    public void backUp() {
        start(Task.BACKUP, progress -> backups.create(BackupReason.REQUESTED, progress));
    }

    /**
     * Starts to restore a backup; in the end a {@link RestorePreparedEvent} is published. Does nothing if something runs.
     *
     * @param backup the backup
     */
    public void restore(Backup backup) {
        start(Task.RESTORE, progress -> {
            restore.prepare(backup, progress);
            events.publishEvent(new RestorePreparedEvent(backup));
        });
    }

    private void start(Task task, Consumer<BackupProgress> work) {
        Run latest = current.get();
        Run begun = new Run(task, BackupProgress.Phase.WAITING, false, null);
        if ((latest == null || latest.done()) && current.compareAndSet(latest, begun)) {
            Thread.ofVirtual().name("backup").start(() -> run(begun, work));
        }
    }

    private void run(Run begun, Consumer<BackupProgress> work) {
        BackupException failure = null;
        try {
            work.accept(phase -> current.set(begun.in(phase)));
        } catch (BackupException refusal) {
            log.error("{}", refusal.getMessage());
            failure = refusal;
        } catch (RuntimeException fault) {
            log.error("The backup failed", fault);
            failure = new BackupException(BackupException.Reason.FILES, String.valueOf(fault.getMessage()), fault);
        }
        current.set(latest().orElse(begun).ended(failure));
    }
}
