/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restore leaves that is broken off between any two of its steps. */
class StagedStoreTest {

    @TempDir
    private Path directory;

    private Path backup;
    private Path data;

    @BeforeEach
    void twoStores() throws IOException {
        backup = store("backup", "new");
        data = store("home", "old");
    }

    @Test
    void whatWasNotStagedEntirelyChangesNothing() throws IOException {
        new StagedStore(data).stage(backup, "replaced");
        Files.delete(data.resolve("restoring/COMPLETE"));

        assertThat(new StagedStore(data).replace()).isEmpty();
        assertThat(content(data)).isEqualTo("old");
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @Test
    void whatWasStagedReplacesWhatIsThereWhichIsKept() throws IOException {
        new StagedStore(data).stage(backup, "replaced");

        assertThat(new StagedStore(data).replace()).contains(data.resolve("replaced"));
        assertThat(content(data)).isEqualTo("new");
        assertThat(content(data.resolve("replaced"))).isEqualTo("old");
    }

    @Test
    void aReplacementIsFinishedThatBrokeOffWhenTheOldFilesHadBeenMoved() throws IOException {
        new StagedStore(data).stage(backup, "replaced");
        Files.move(
                data.resolve("data"),
                Files.createDirectory(data.resolve("replaced")).resolve("data"));

        new StagedStore(data).replace();
        assertThat(content(data)).isEqualTo("new");
        assertThat(content(data.resolve("replaced"))).isEqualTo("old");
    }

    @Test
    void aReplacementIsFinishedThatBrokeOffWhenTheNewFilesHadBeenMoved() throws IOException {
        new StagedStore(data).stage(backup, "replaced");
        Files.move(
                data.resolve("data"),
                Files.createDirectory(data.resolve("replaced")).resolve("data"));
        Files.move(data.resolve("restoring/data"), data.resolve("data"));

        new StagedStore(data).replace();
        assertThat(content(data)).isEqualTo("new");
        assertThat(content(data.resolve("replaced"))).isEqualTo("old");
        assertThat(new StagedStore(data).replace()).isEmpty();
    }

    private Path store(String name, String content) throws IOException {
        Path home = directory.resolve(name);
        Path files = Files.createDirectories(home.resolve("data/databases/neo4j"));
        Files.writeString(files.resolve("neostore"), content);
        Files.writeString(files.resolve("database_lock"), "");
        return home;
    }

    private static String content(Path home) throws IOException {
        return Files.readString(home.resolve("data/databases/neo4j/neostore"));
    }
}
