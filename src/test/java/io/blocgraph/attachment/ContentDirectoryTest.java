/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.backup.BackupProperties;
import io.blocgraph.fixture.IntegrationTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whoever moves or copies the data directory has everything. */
@IntegrationTest
class ContentDirectoryTest {

    @Value("${blocgraph.data}")
    private Path data;

    @Test
    void attachedFilesAndBackupsAreInTheDataDirectoryUnlessTheyAreKeptElsewhere(
            @Autowired AttachmentProperties attachments, @Autowired ObjectProvider<BackupProperties> backups) {
        assertThat(attachments.directory()).isEqualTo(data.resolve("files"));
        backups.ifAvailable(settings -> assertThat(settings.directory()).isEqualTo(data.resolve("backups")));
    }
}
