/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.nio.file.Path;
import java.time.ZonedDateTime;

/**
 * A complete backup.
 *
 * @param directory where it is
 * @param description what it holds
 */
public record Backup(Path directory, Description description) {

    /** The file that describes a backup. */
    static final String FILE = "backup.json";

    /**
     * What a backup holds.
     *
     * @param at when it was made; what was committed by then is in it
     * @param reason why it was made
     * @param version the version of the application that made it
     * @param schema the latest migration of the data
     * @param nodes the number of nodes in the graph
     * @param changes the number of the latest change
     * @param bytes the size of all its files
     */
    public record Description(
            ZonedDateTime at,
            BackupReason reason,
            String version,
            String schema,
            long nodes,
            long changes,
            long bytes) {}

    /**
     * Returns the name of the backup.
     *
     * @return the name of its directory
     */
    public String name() {
        return String.valueOf(directory.getFileName());
    }
}
