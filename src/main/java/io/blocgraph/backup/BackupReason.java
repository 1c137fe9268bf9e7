/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

/** Why a backup was made. */
public enum BackupReason {
    /** It was time for one. */
    SCHEDULED,
    /** Somebody asked for it. */
    REQUESTED,
    /** A newer version of the application was about to change the stored data. */
    BEFORE_UPGRADE
}
