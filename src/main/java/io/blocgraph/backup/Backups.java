/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.BackupException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups while the application is in use, one at a time. */
public class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final BackupWriter writer;
    private final StoreSource store;
    private final BackupProperties properties;
    private final AtomicBoolean running = new AtomicBoolean();

    Backups(BackupWriter writer, StoreSource store, BackupProperties properties) {
        this.writer = writer;
        this.store = store;
        this.properties = properties;
    }

    /**
     * Lists the backups in the configured directory.
     *
     * @return the complete ones, the latest first
     */
    public List<Backup> list() {
        return new BackupDirectory(properties.directory()).list();
    }

    /**
     * Returns where backups are kept.
     *
     * @return the absolute path of the directory
     */
    public Path directory() {
        return new BackupDirectory(properties.directory()).path();
    }

    /**
     * Makes a backup in the configured directory.
     *
     * @param reason why; of those on schedule, old ones are deleted
     * @param progress hears how far it is, in the same thread
     * @return the backup
     * @throws BackupException if it cannot be made; then nothing is left of it
     */
    public Backup create(BackupReason reason, BackupProgress progress) {
        return create(properties.directory(), reason, progress);
    }

    /** Makes a backup in a directory, in which it gets a directory of its own. */
    Backup create(Path parent, BackupReason reason, BackupProgress progress) {
        if (!running.compareAndSet(false, true)) {
            throw new BackupException(Reason.RUNNING, "Another backup is being made. Try again when it is done.");
        }
        try {
            BackupDirectory directory = new BackupDirectory(parent);
            Backup backup = writer.write(store, directory, reason, progress);
            log.info(
                    "Made the backup {} ({} MB)",
                    backup.directory(),
                    backup.description().bytes() >> 20);
            directory.prune(properties.keep());
            return backup;
        } catch (IOException undeleted) {
            throw new BackupException(
                    Reason.FILES, "The backup was made, but old ones cannot be deleted: " + undeleted, undeleted);
        } finally {
            running.set(false);
        }
    }
}
