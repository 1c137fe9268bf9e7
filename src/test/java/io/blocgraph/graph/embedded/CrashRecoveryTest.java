/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.TestApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, with its database inside. */
@Tag("slow")
class CrashRecoveryTest {

    private static final Pattern READY = Pattern.compile("open http://localhost:(\\d+)");

    @TempDir
    private Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterAKillAndNobodyElseGetsAtIt() throws Exception {
        Path files = Files.createDirectory(directory.resolve("files"));
        for (Map.Entry<String, byte[]> file :
                graph(bloc("B").with(organization("O").secretary("An"))).files().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
        Process first = start("--blocgraph.load=" + files);
        int port = port(first);
        assertThat(
                        ask(
                                port,
                                "mutation {createUnit(input: {kind: CLUSTER, code: \\\"K\\\", name: \\\"Cụm\\\", parent: \\\"B\\\"}) {change {number}}}"))
                .contains("\"number\":1");

        Process second = start();
        assertThat(String.join("\n", lines(second))).contains("is in use: BlocGraph is already running on it");
        assertThat(second.waitFor()).isNotZero();
        first.destroyForcibly().waitFor();

        int again = port(start());
        assertThat(ask(again, "{units {nodes {code}} changes {totalCount}}"))
                .contains("\"B\"", "\"O\"", "\"K\"", "\"totalCount\":1");
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
        Process process = start(Map.of("LC_ALL", "C"), directory + "/dữ-liệu");

        assertThat(String.join("\n", lines(process))).contains("Start with LC_ALL=C.UTF-8");
        assertThat(process.waitFor()).isNotZero();
        assertThat(directory).isEmptyDirectory();
    }

    private Process start(String... options) throws IOException {
        return start(Map.of(), directory + "/data", options);
    }

    private Process start(Map<String, String> environment, String data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // each lives for seconds only
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TestApplication.class.getName(),
                "--server.port=0",
                "--blocgraph.page-cache=64MB",
                "--blocgraph.seed=false",
                "--blocgraph.warm-up=false",
                "--blocgraph.limits.time=5m",
                "--blocgraph.data=" + data));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** The port at which a process answers, once it does. */
    private static int port(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("It did not start: " + said);
    }

    private static List<String> lines(Process process) throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.inputReader().lines().toList();
    }

    private static String ask(int port, String document) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Authorization", AdminToken.BEARER)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(document)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
