/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The database of which a backup is made. */
interface StoreSource {

    /** Returns its data directory. */
    Path directory();

    /**
     * Copies its files as they are at one moment.
     *
     * @param target the directory to which they are copied, laid out like a data directory
     * @param progress hears how far it is
     * @return what the database contained; empty if it could not be asked
     */
    Optional<StoreContents> copyTo(Path target, BackupProgress progress) throws IOException;
}
