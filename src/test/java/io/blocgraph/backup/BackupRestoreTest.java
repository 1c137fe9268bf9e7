/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import static io.blocgraph.fixture.ApplicationProcess.ask;
import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.ApplicationProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups as an operator makes and restores them, of an application in a process of its own. */
@Tag("slow")
class BackupRestoreTest {

    private static final String CREATE =
            "mutation {createUnit(input: {kind: CLUSTER, code: \\\"%1$s\\\", name: \\\"Cụm\\\", parent: \\\"B\\\"}) {change {number}}}";

    @TempDir
    private Path directory;

    private Path data;
    private Path backups;
    private Path files;

    @BeforeEach
    void files() throws IOException {
        data = directory.resolve("home");
        backups = directory.resolve("backups");
        files = Files.createDirectory(directory.resolve("files"));
        for (Map.Entry<String, byte[]> file : graph(bloc("B")).files().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void whatTheApplicationHadWhenABackupWasMadeIsThereAfterARestore() throws Exception {
        try (ApplicationProcess application = start("--blocgraph.load=" + files)) {
            int port = application.port();
            ask(port, CREATE.formatted("K1"));
            assertThat(command("--backup=" + backups)).contains("COPYING", "CHECKING", "Made the backup");
            ask(port, CREATE.formatted("K2"));
            assertThat(command("--restore=" + backups)).contains("Stop it first");
        }
        Path afterCrash = directory.resolve("after-crash");
        assertThat(command("--backup=" + afterCrash)).contains("Made the backup");
        assertThat(only(afterCrash).description().changes()).isEqualTo(2);
        Backup backup = only(backups);
        assertThat(backup.description().changes()).isEqualTo(1);
        assertThat(backup.description().reason()).isEqualTo(BackupReason.REQUESTED);

        Path store = backup.directory().resolve("data/databases/neo4j/neostore.propertystore.db.strings");
        flipABit(store);
        assertThat(command("--restore=" + backups))
                .contains("neostore.propertystore.db.strings is not what it was", "Use another one");
        flipABit(store);
        assertThat(command("--restore=" + backups)).contains("Restored the backup", "What was there before is in");
        try (ApplicationProcess application = start()) {
            assertThat(ask(application.port(), "{units {nodes {code}} changes {totalCount}}"))
                    .contains("\"K1\"", "\"totalCount\":1")
                    .doesNotContain("\"K2\"");
        }
    }

    private static void flipABit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private ApplicationProcess start(String... options) throws IOException {
        return ApplicationProcess.start(data, options);
    }

    private String command(String... options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of(options), Stream.of("--blocgraph.data=" + data))
                .toArray(String[]::new);
        new BackupCommands(new PrintStream(printed, true, StandardCharsets.UTF_8), all).run();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Backup only(Path directory) {
        List<Backup> all = new BackupDirectory(directory).list();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
