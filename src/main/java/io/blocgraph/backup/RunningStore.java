/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.BackupException.Reason;
import io.blocgraph.backup.BackupProgress.Phase;
import io.blocgraph.graph.WriteGate;
import io.blocgraph.graph.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of this process: changes wait while its files are copied, reads do not. */
final class RunningStore implements StoreSource {

    private static final Logger log = LoggerFactory.getLogger(RunningStore.class);

    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final EmbeddedStore store;
    private final WriteGate gate;
    private final Duration patience;

    RunningStore(EmbeddedStore store, WriteGate gate, Duration patience) {
        this.store = store;
        this.gate = gate;
        this.patience = patience;
    }

    @Override
    public Path directory() {
        return store.directory();
    }

    @Override
    public Optional<StoreContents> copyTo(Path target, BackupProgress progress) throws IOException {
        for (int attempt = 1; ; attempt++) {
            progress.begins(Phase.WAITING);
            try {
                return Optional.of(gate.closed(patience, () -> copy(target, progress)));
            } catch (TimeoutException busy) {
                if (attempt == ATTEMPTS) {
                    throw new BackupException(
                            Reason.BUSY,
                            "Others went on writing, so that no backup could be made. Try again later.",
                            busy);
                }
                pause();
            } catch (IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private StoreContents copy(Path target, BackupProgress progress) throws IOException {
        progress.begins(Phase.COPYING);
        long begun = System.nanoTime();
        StoreContents contents = StoreContents.of(store.contents(StoreContents.QUERY));
        store.copyTo(target);
        log.info(
                "Changes waited for {} ms while the database was copied",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return contents;
    }

    /** Lets those pass who have been waiting at the gate. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackupException(Reason.BUSY, "The backup was interrupted.", stopped);
        }
    }
}
