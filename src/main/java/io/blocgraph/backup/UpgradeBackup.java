/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.graph.DatabaseMigrations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a backup before a newer version of the application migrates the data of an older one. */
@Component
public class UpgradeBackup {

    private final ObjectProvider<Backups> backups;
    private final DatabaseMigrations migrations;

    UpgradeBackup(ObjectProvider<Backups> backups, DatabaseMigrations migrations) {
        this.backups = backups;
        this.migrations = migrations;
    }

    /**
     * Makes a backup of an embedded database if there are data and migrations that they have not seen.
     *
     * @throws BackupException if none can be made
     */
    public void createIfNeeded() {
        if (migrations.applied().isPresent() && migrations.areOutstanding()) {
            backups.ifAvailable(embedded -> embedded.create(BackupReason.BEFORE_UPGRADE, BackupProgress.NONE));
        }
    }
}
