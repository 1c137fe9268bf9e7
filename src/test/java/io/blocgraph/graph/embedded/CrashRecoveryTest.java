/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import static io.blocgraph.fixture.ApplicationProcess.ask;
import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.ApplicationProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, with its database inside. */
@Tag("slow")
class CrashRecoveryTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsThereAfterAKillAndNobodyElseGetsAtIt() throws Exception {
        Path files = Files.createDirectory(directory.resolve("files"));
        for (Map.Entry<String, byte[]> file :
                graph(bloc("B").with(organization("O").secretary("An"))).files().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
        Path data = directory.resolve("data");
        try (ApplicationProcess first = ApplicationProcess.start(data, "--blocgraph.load=" + files)) {
            assertThat(
                            ask(
                                    first.port(),
                                    "mutation {createUnit(input: {kind: CLUSTER, code: \\\"K\\\", name: \\\"Cụm\\\", parent: \\\"B\\\"}) {change {number}}}"))
                    .contains("\"number\":1");
            try (ApplicationProcess second = ApplicationProcess.start(data)) {
                assertThat(second.failure()).contains("is in use: BlocGraph is already running on it");
            }
        }
        try (ApplicationProcess again = ApplicationProcess.start(data)) {
            assertThat(ask(again.port(), "{units {nodes {code}} changes {totalCount}}"))
                    .contains("\"B\"", "\"O\"", "\"K\"", "\"totalCount\":1");
        }
        try (Stream<Path> all = Files.walk(directory.resolve("data"))) {
            Path password = all.filter(path -> path.getFileName().toString().contains("password"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void lettersThatTheLocaleDoesNotKnowAreNotTakenForOthers() throws Exception {
        try (ApplicationProcess process = ApplicationProcess.start(Map.of("LC_ALL", "C"), directory + "/dữ-liệu")) {
            assertThat(process.failure()).contains("Start with LC_ALL=C.UTF-8");
        }
        assertThat(directory).isEmptyDirectory();
    }
}
