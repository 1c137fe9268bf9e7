/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.BackupException.Reason;
import io.blocgraph.backup.BackupProgress.Phase;
import io.blocgraph.graph.store.StagedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Restores backups: lays their files beside those of the database, whose place they take at the next start. */
public class Restore {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'replaced-'uuuu-MM-dd_HH-mm-ss");

    private final StagedStore staged;
    private final Path contents;
    private final String schema;
    private final Clock clock;

    /**
     * Creates an object for a data directory.
     *
     * @param data the data directory
     * @param contents the directory of attached files
     * @param schema the latest migration that this application knows
     * @param clock tells when the files were replaced, by which what was there is named
     */
    Restore(Path data, Path contents, String schema, Clock clock) {
        this.staged = new StagedStore(data);
        this.contents = contents;
        this.schema = schema;
        this.clock = clock;
    }

    /**
     * Checks a backup and prepares that it takes the place of the database at the next start. Attached files are added to those there
     * are; none is removed.
     *
     * @param backup the backup
     * @param progress hears how far it is, in the same thread
     * @throws BackupException if the backup is damaged or too new, or cannot be copied; then nothing has changed
     */
    public void prepare(Backup backup, BackupProgress progress) {
        if (backup.description().schema().compareTo(schema) > 0) {
            throw new BackupException(
                    Reason.NEWER,
                    "The backup %s was made by a newer version of BlocGraph, %s. Restore it with that version."
                            .formatted(backup.directory(), backup.description().version()));
        }
        try {
            progress.begins(Phase.CHECKING);
            Checksums.verify(backup.directory());
            progress.begins(Phase.FILES);
            AttachedContents.copy(backup.directory().resolve(AttachedContents.FILES), contents, null);
            progress.begins(Phase.COPYING);
            staged.stage(backup.directory(), NAME.format(ZonedDateTime.now(clock)));
        } catch (IOException failure) {
            throw new BackupException(
                    Reason.FILES, "The backup %s cannot be copied: %s".formatted(backup.directory(), failure), failure);
        }
    }
}
