/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.graph.store.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A database on which no process works. */
record StoppedStore(StoreFiles files) implements StoreSource {

    @Override
    public Path directory() {
        return files.directory();
    }

    @Override
    public Optional<StoreContents> copyTo(Path target, BackupProgress progress) throws IOException {
        progress.begins(BackupProgress.Phase.COPYING);
        files.copyTo(target);
        return Optional.empty();
    }
}
