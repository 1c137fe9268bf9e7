/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.bulk.generate.GenerateCommand;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graphql.document.ApplicationDocuments;
import io.blocgraph.rule.GapUpdater;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Asks what the screens ask about following up in a bloc of 1,000 organizations, 5,000 cells and 100,000 members with two years of
 * records, as an administrator and as a reader of that bloc alone, and prints how long it takes: the first time, and the median and the
 * slowest of the following ones. It is no test, and runs only when it is named:
 *
 * <pre>./mvnw test -Dtest=FollowUpBenchmark</pre>
 */
@IntegrationTest
@TestPropertySource(properties = {"blocgraph.gaps.stored=true", "blocgraph.page-cache=512MB"})
class FollowUpBenchmark {

    private static final int ORGANIZATIONS = 1000;
    private static final int CELLS = 5;
    private static final int ROUNDS = 15;
    private static final String FEW = "b01-001";
    private static final String MANY = "b01-" + ORGANIZATIONS;
    private static final Path FILES = Path.of("target", "benchmark-files");

    /** A change stands behind each record that was made in the application. */
    private static final String CHANGES = """
            MATCH (u:Unit {id: '%s'})
            UNWIND range(1, %d) AS i
            CREATE (:Entity:Change {id: 'change-' + i, number: i, kind: 'recordStudySession', at: datetime('2026-01-01T00:00Z'), by: 'guests',
              effectiveOn: date('2026-01-01'), deltas: []})-[:TOUCHES {node: u.id, kind: 'recordStudySession'}]->(u)""".formatted(MANY, BenchmarkRecords.MANY);

    private final ApplicationDocuments documents = new ApplicationDocuments();

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GapUpdater gaps;

    @Autowired
    private GraphQlApi api;

    /** Loads the bloc at the start, as an operator does. */
    @DynamicPropertySource
    static void load(DynamicPropertyRegistry properties) {
        properties.add("blocgraph.load", FollowUpBenchmark::files);
    }

    private static Path files() {
        new GenerateCommand(
                        "--generate=" + FILES,
                        "--blocs=1",
                        "--organizations=" + ORGANIZATIONS,
                        "--cells=" + CELLS,
                        "--members=20")
                .run();
        BenchmarkRecords.write(FILES, ORGANIZATIONS, CELLS);
        return FILES;
    }

    @AfterAll
    void leave() throws IOException {
        accounts.deleteAll();
        FileSystemUtils.deleteRecursively(FILES);
    }

    @Test
    void aLargeBlocIsFollowedUp() throws InterruptedException {
        database.write(CHANGES);
        accounts.create("reader", "READER b01");
        gaps.awaitFirstUpdate();
        System.out.printf("%-40s %-14s %9s %9s %9s%n", "", "", "first", "median", "slowest");
        questions().forEach((what, question) -> {
            measure(what, "administrator", api, question);
            measure(what, "reader", api.as("reader"), question);
        });
    }

    /** What is asked: a document of the screens, or a text, with variables. */
    private record Question(String document, Map<String, Object> variables) {}

    private Map<String, Question> questions() {
        String secretary = api.query("{unit(id: \"b01\") {secretary {id}}}").text("unit.secretary.id");
        String standing = String.valueOf(api.query("{unit(id: \"b01-c01\") {responsible {member {id}}}}")
                .list("unit.responsible.member.id")
                .getFirst());
        String assignment = String.valueOf(api.query("{unit(id: \"b01-c01\") {responsible {id}}}")
                .list("unit.responsible.id")
                .getFirst());
        String executive = String.valueOf(api.query("{unit(id: \"b01-002\") {responsible {member {id}}}}")
                .list("unit.responsible.member.id")
                .getFirst());
        Map<String, Question> all = new LinkedHashMap<>();
        for (String unit : List.of(FEW, MANY)) {
            all.put(
                    "timeline of a unit with %s records".formatted(unit.equals(FEW) ? "12" : "10,000"),
                    screen("unit-timeline", Map.of("id", unit, "first", 20)));
        }
        all.put("timeline of the bloc", screen("unit-timeline", Map.of("id", "b01", "first", 20)));
        all.put("timeline of an executive member", screen("member-timeline", Map.of("id", executive, "first", 20)));
        all.put("attention within the bloc", screen("attention", Map.of("within", "b01")));
        all.put("attention everywhere", screen("attention", Map.of()));
        all.put("attention of an executive member", screen("attention", Map.of("member", executive)));
        all.put(
                "attention within the bloc a month ago",
                new Question(
                        "{attention(within: \"b01\", asOf: \"2026-10-23\") {overduePoints unitsNotVisited cellsNotMeeting}}",
                        Map.of()));
        all.put("units of an executive member", screen("my-work", Map.of("member", executive)));
        all.put("units of a standing member", screen("my-work", Map.of("member", standing)));
        all.put("units of the bloc's secretary", screen("my-work", Map.of("member", secretary)));
        all.put("span of a standing member", span(standing));
        all.put("span of the bloc's secretary", span(secretary));
        Map<String, Object> weeks = Map.of("begin", "2026-11-23", "end", "2026-12-21", "first", 50);
        all.put("agenda within the bloc", screen("agenda", with(weeks, "within", "b01")));
        all.put("agenda everywhere", screen("agenda", weeks));
        all.put("agenda of an executive member", screen("agenda", with(weeks, "whose", executive)));
        all.put("agenda below a standing member", screen("agenda-below", with(weeks, "member", standing)));
        all.put("agenda below the bloc's secretary", screen("agenda-below", with(weeks, "member", secretary)));
        all.put(
                "inspections with findings within the bloc",
                screen(
                        "follow-ups-with-parts",
                        Map.of("within", "b01", "first", 20, "records", List.of("INSPECTION"))));
        all.put("programme of inspections of the bloc", screen("programme", Map.of("within", "b01")));
        all.put(
                "timeline of a standing member's assignment",
                screen("assignment-timeline", Map.of("id", assignment, "first", 20)));
        all.put(
                "last visit of a standing member",
                new Question("query($id: ID!) {member(id: $id) {lastVisit {heldOn}}}", Map.of("id", standing)));
        all.put("records within the bloc", screen("follow-ups", Map.of("within", "b01", "first", 50)));
        all.put("records everywhere", screen("follow-ups", Map.of("first", 50)));
        all.put(
                "open developments within the bloc",
                screen(
                        "follow-ups",
                        Map.of(
                                "within",
                                "b01",
                                "first",
                                50,
                                "records",
                                List.of("DEVELOPMENT"),
                                "states",
                                List.of("RAISED", "IN_HAND", "ESCALATED"))));
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> variables, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(name, value);
        return all;
    }

    private Question screen(String name, Map<String, Object> variables) {
        return new Question(documents.read("tasks/" + name), variables);
    }

    private static Question span(String member) {
        return new Question(
                "query($id: ID!) {member(id: $id) {span {entries {unit {id code name lastVisit {heldOn}}}}}}",
                Map.of("id", member));
    }

    private static void measure(String what, String who, GraphQlApi asked, Question question) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            GraphQlResult answer = asked.with(question.variables(), question.document());
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.errors()).as(answer.body()).isEmpty();
        }
        double first = times.removeFirst();
        Collections.sort(times);
        System.out.printf(
                "%-40s %-14s %6.0f ms %6.0f ms %6.0f ms%n", what, who, first, times.get(ROUNDS / 2), times.getLast());
    }
}
