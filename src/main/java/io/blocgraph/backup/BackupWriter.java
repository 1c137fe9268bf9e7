/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.Backup.Description;
import io.blocgraph.backup.BackupException.Reason;
import io.blocgraph.backup.BackupProgress.Phase;
import io.blocgraph.graph.store.DamagedStoreException;
import io.blocgraph.graph.store.StoreCheck;
import io.blocgraph.graph.store.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes backups. A copy is opened and checked before it counts as one. */
final class BackupWriter {

    private final StoreCheck check;
    private final Path contents;
    private final String version;
    private final Clock clock;

    /**
     * Creates a writer.
     *
     * @param check checks the copies
     * @param contents the directory of attached files
     * @param version the version of the application
     * @param clock tells when a backup is made, by which it is named
     */
    BackupWriter(StoreCheck check, Path contents, String version, Clock clock) {
        this.check = check;
        this.contents = contents;
        this.version = version;
        this.clock = clock;
    }

    /** Makes a backup; if that fails, nothing is left of it. */
    Backup write(StoreSource source, BackupDirectory directory, BackupReason reason, BackupProgress progress) {
        Path partial = null;
        try {
            ZonedDateTime at = ZonedDateTime.now(clock);
            partial = directory.begin(at);
            requireSpace(source, partial);
            Optional<StoreContents> original = source.copyTo(partial, progress);
            progress.begins(Phase.FILES);
            AttachedContents.copy(contents, partial.resolve(AttachedContents.FILES), earlierContents(directory));
            progress.begins(Phase.CHECKING);
            StoreContents copy = verified(partial, original);
            return directory.complete(
                    partial,
                    new Description(
                            at,
                            reason,
                            version,
                            copy.schema(),
                            copy.nodes(),
                            copy.changes(),
                            new StoreFiles(partial).size()));
        } catch (DamagedStoreException damaged) {
            throw new BackupException(
                    Reason.DAMAGED,
                    "The copy of the database is damaged, and so may be the database. " + damaged.getMessage(),
                    damaged);
        } catch (IOException failure) {
            throw new BackupException(
                    Reason.FILES,
                    "The backup cannot be written to %s: %s".formatted(directory.path(), failure),
                    failure);
        } finally {
            if (partial != null && Files.exists(partial)) {
                BackupDirectory.discard(partial);
            }
        }
    }

    private static void requireSpace(StoreSource source, Path target) throws IOException {
        long needed = new StoreFiles(source.directory()).size();
        long available = Files.getFileStore(target).getUsableSpace();
        if (available < needed + needed / 10) {
            throw new BackupException(
                    Reason.NO_SPACE,
                    "A backup in %s takes %,d MB; %,d MB are free. Make room, or choose another directory."
                            .formatted(target.getParent(), needed >> 20, available >> 20));
        }
    }

    private static @Nullable Path earlierContents(BackupDirectory directory) {
        return directory.list().stream()
                .findFirst()
                .map(latest -> latest.directory().resolve(AttachedContents.FILES))
                .orElse(null);
    }

    private StoreContents verified(Path copy, Optional<StoreContents> original) throws IOException {
        StoreContents found = StoreContents.of(check.check(copy, StoreContents.QUERY));
        if (original.isPresent() && !found.equals(original.get())) {
            throw new DamagedStoreException(copy, "it contains %s instead of %s".formatted(found, original.get()));
        }
        return found;
    }
}
