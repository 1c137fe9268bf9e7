/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

/** Hears how far a backup or a restore is. */
@FunctionalInterface
public interface BackupProgress {

    /** What is being done. */
    enum Phase {
        /** Waiting for changes that are under way. */
        WAITING,
        /** Copying the database. */
        COPYING,
        /** Copying attached files. */
        FILES,
        /** Opening and checking the copy. */
        CHECKING
    }

    /** Tells nobody. */
    BackupProgress NONE = phase -> {};

    /**
     * Hears that a phase begins.
     *
     * @param phase the phase
     */
    void begins(Phase phase);
}
