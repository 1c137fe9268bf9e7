/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the backups for which a command line asks while the application runs. */
class BackupRequests {

    private final Backups backups;
    private final BackupRequest requests;

    BackupRequests(Backups backups, BackupRequest requests) {
        this.backups = backups;
        this.requests = requests;
    }

    @Scheduled(fixedDelay = 1000)
    void answer() throws IOException {
        Optional<Path> directory = requests.take();
        if (directory.isPresent()) {
            try {
                requests.done(backups.create(directory.get(), BackupReason.REQUESTED, this::report));
            } catch (BackupException failure) {
                requests.failed(failure.getMessage());
            }
        }
    }

    private void report(BackupProgress.Phase phase) {
        try {
            requests.begins(phase);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
