/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.DatabaseMigrations;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Data of an older version of the application. */
@IntegrationTest
class UpgradeBackupTest {

    private static final String LATEST = "MATCH (latest:__Neo4jMigration WHERE NOT (latest)-[:MIGRATED_TO]->()) ";

    @Autowired
    private DatabaseMigrations migrations;

    @Autowired
    private TestDatabase database;

    private final Backups backups = mock(Backups.class);

    private UpgradeBackup upgradeBackup() {
        return new UpgradeBackup(
                new StaticListableBeanFactory(Map.of("backups", backups)).getBeanProvider(Backups.class), migrations);
    }

    @Test
    void olderDataAreBackedUpBeforeTheyAreMigratedAndOthersAreNot() {
        assertThat(migrations.applied()).contains(DatabaseMigrations.latest());
        upgradeBackup().createIfNeeded();
        verifyNoInteractions(backups);

        database.write(LATEST + "DETACH DELETE latest");
        try {
            upgradeBackup().createIfNeeded();
            verify(backups).create(eq(BackupReason.BEFORE_UPGRADE), any());
        } finally {
            migrations.apply();
        }
        assertThat(migrations.areOutstanding()).isFalse();
    }
}
