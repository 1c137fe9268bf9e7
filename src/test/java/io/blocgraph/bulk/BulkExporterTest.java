/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import io.blocgraph.attachment.Uploads;
import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.ReadTransaction;
import io.blocgraph.history.PeriodRollover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is exported, loaded into an empty database and exported again is the same. */
@IntegrationTest
class BulkExporterTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private BulkExporter exporter;

    @Autowired
    private BulkImporter importer;

    @TempDir
    private Path directory;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PeriodRollover rollover;

    @Autowired
    private Uploads uploads;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Graph graph;

    @Autowired
    private BulkContents contents;

    @AfterEach
    void itIsTodayAgain() {
        clock.reset();
        deleteAccounts();
        AdminToken.create(graph);
        database.write("MATCH (c:Calendar) SET c.laidAsideOn = date('%s')".formatted(TestDatabase.TODAY));
    }

    @Test
    void whatHasBeenChangedInEveryWayComesBack() throws IOException {
        Path first = exportOfChanges();
        List<String> before = GraphDump.of(database);
        List<String> answers = answers();

        load(BulkSource.directory(first));
        exporter.export(directory.resolve("second"));

        assertThat(GraphDump.differences(before, GraphDump.of(database))).isEmpty();
        assertThat(files(directory.resolve("second"))).isEqualTo(files(first));
        assertThat(answers()).isEqualTo(answers);
    }

    @Test
    void changesAreUndoneAfterwardsAndGoOnBeingNumbered() throws IOException {
        Path first = exportOfChanges();
        Object latest = database.read("MATCH (c:Change) RETURN max(c.number) AS number")
                .getFirst()
                .get("number");

        load(BulkSource.directory(first));
        String change = String.valueOf(
                database.read("MATCH (c:Change {kind: 'transferMember'})-[:TOUCHES]->({id: 'Binh'}) RETURN c.id AS id")
                        .getFirst()
                        .get("id"));
        GraphQlResult undone = api.mutate("undo", Map.of("change", change), "");

        assertThat(undone.value("done.change.id")).as(undone.body()).isNotNull();
        assertThat(api.query("{member(id: \"Binh\") {cell {id}}}").value("member.cell.id"))
                .isEqualTo("C");
        assertThat(database.read("MATCH (c:Change {kind: 'undo'}) RETURN max(c.number) AS number")
                        .getFirst()
                        .get("number"))
                .isEqualTo((Long) latest + 1);
    }

    @Test
    void aContentThatIsMissingOrWasAlteredStopsTheLoad() throws IOException {
        Path first = exportOfChanges();
        Path content;
        try (Stream<Path> contents = Files.list(first.resolve("files"))) {
            content = contents.findFirst().orElseThrow();
        }

        Files.writeString(content, "khác");
        assertThatThrownBy(() -> load(BulkSource.directory(first)))
                .hasMessageContaining("files.csv, line 2, column hash: the content in files/")
                .hasMessageContaining("altered");
        Files.delete(content);
        assertThatThrownBy(() -> load(BulkSource.directory(first)))
                .hasMessageContaining("files.csv, line 2, column hash: the content is missing");
        assertThat(database.countNodes()).isZero();
    }

    @Test
    void aDirectoryWithFilesIsRefused() throws IOException {
        Files.writeString(directory.resolve("note.txt"), "Giữ lại");

        assertThatThrownBy(() -> exporter.export(directory)).hasMessageContaining("is not empty");

        assertThat(files(directory)).containsOnlyKeys("note.txt");
    }

    @Test
    void aChangeThatIsMadeMeanwhileIsThereWithAllThatFollowsOrWaits() throws Exception {
        database.load(VariedHistory.beginning());
        List<CompletableFuture<GraphQlResult>> changes = new ArrayList<>();
        Graph busy = spy(graph);
        doAnswer(call -> graph.executeRead(transaction -> call.<Function<ReadTransaction, Object>>getArgument(0)
                        .apply((cypher, parameters, rows) -> {
                            transaction.stream(cypher, parameters, rows);
                            if (cypher.equals(MemberFiles.MEMBERS.export())) {
                                String name = "Tên " + changes.size();
                                changes.add(CompletableFuture.supplyAsync(
                                        () -> api.mutate("updateUnit", Map.of("id", "C", "name", name), "")));
                                if (changes.size() < 3) {
                                    changes.getLast().join();
                                }
                            }
                        })))
                .when(busy)
                .executeRead(any());

        new BulkExporter(busy, contents, clock).export(directory.resolve("first"));

        assertThat(changes.getLast().join().value("done.change.id")).isNotNull();
        Map<String, String> files = files(directory.resolve("first"));
        assertThat(files.get("units.csv")).contains("Tên 1");
        assertThat(files.get("changes.csv").lines()).hasSize(3);
        assertThat(database.read("MATCH (u:Unit {id: 'C'}) RETURN u.name AS name"))
                .containsExactly(Map.of("name", "Tên 2"));
    }

    /** Makes all changes, and returns the directory to which the graph has been exported some days later. */
    private Path exportOfChanges() throws IOException {
        database.load(VariedHistory.beginning());
        new VariedHistory(api, uploads).make();
        accounts.create("oanh", "EDITOR O", "READER B");
        accounts.linkMember("oanh", "Oanh");
        database.write("""
                MATCH (a:Account {id: 'oanh'})
                CREATE (a)-[:HAS_CALENDAR]->(:CalendarAddress {id: 'calendar-1', hash: 'ab12', createdAt: datetime()})
                CREATE (:SavedView {id: 'view-1', account: a.id, name: 'Đà Nẵng', address: 'explore?unit=B'})
                CREATE (:ChosenColumns {id: a.id + '.members', account: a.id, columns: ['member.name', 'member.cell']})
                CREATE (:SavedMapping {id: 'mapping-1', account: a.id, shape: 'a|b', name: 'Mẫu 1', mapping: '{"a": 1}'})""");
        database.write("MATCH (a:Account) SET a.words = ' ' + a.key + ' ' + toLower(a.fullName)");
        database.write("MATCH (t:PersonalToken {id: 'token-key'}) SET t.expiresAt = datetime('2099-01-01T00:00Z')");
        clock.advance(Duration.ofDays(VariedHistory.DAYS_LATER));
        rollover.rollOver();
        Path set = directory.resolve("first");
        exporter.export(set);
        return set;
    }

    /** Loads files into an empty database; the account of the tests comes with them. */
    private void load(BulkSource source) {
        database.clear();
        deleteAccounts();
        try {
            importer.load(source);
        } catch (RuntimeException failed) {
            AdminToken.create(graph);
            throw failed;
        }
    }

    private void deleteAccounts() {
        database.write(
                "MATCH (n:Account|Grant|PersonalToken|CalendarAddress|SavedView|SavedMapping|ChosenColumns|SignIn) DETACH DELETE n");
    }

    private List<String> answers() {
        return Stream.of(
                        "{unit(id: \"C\") {name chain {links {status member {fullName}}}}}",
                        "{unit(id: \"C\", asOf: \"2025-11-23\") {name chain {links {status member {fullName}}}}}",
                        "{member(id: \"An\") {fullName timeline(first: 50) {nodes {event on node {id}}}}}",
                        "{unit(id: \"D\") {timeline(first: 50) {nodes {event on node {id}}}}}",
                        "{changes(within: \"B\", first: 100) {nodes {number kind by details {field before after} decision {number}}}}")
                .map(question -> {
                    GraphQlResult result = api.query(question.replace("%", "%%"));
                    assertThat(result.errors()).as(question).isEmpty();
                    return result.body();
                })
                .toList();
    }

    @Test
    @Tag("slow")
    void theSampleGraphComesBack() throws IOException {
        database.load(BulkSource.sample());

        exporter.export(directory.resolve("first"));
        load(BulkSource.directory(directory.resolve("first")));
        exporter.export(directory.resolve("second"));

        assertThat(files(directory.resolve("second"))).isEqualTo(files(directory.resolve("first")));
    }

    private static Map<String, String> files(Path set) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
