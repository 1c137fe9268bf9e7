/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.screen.common.GraphQlQueries;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests who reads feedback, that nobody else learns of it, and that nobody at all learns who gave it. */
@IntegrationTest
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class FeedbackTest {

    private static final String GIVER = "nguoi-gop-y";
    private static final String TEXT = "Bí thư ít dự sinh hoạt chi bộ";

    /** Everything that is stored: each node and each relationship as text. */
    private static final String ALL_THERE_IS = """
            MATCH (n) RETURN elementId(n) AS id, labels(n) AS kind, properties(n) AS properties
            UNION ALL
            MATCH ()-[r]->() RETURN elementId(r) AS id, [type(r)] AS kind, properties(r) AS properties""";

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PermissionResolver permissions;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private GraphQlQueries queries;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("Bao")
                .standing("Kim")
                .executive("Kim")
                .with(
                        cluster("K").responsible("Kim"),
                        organization("O")
                                .in("K")
                                .secretary("Oanh")
                                .with(cell("C").members("An", "Binh", "Chi", "Oanh")),
                        organization("P").with(cell("D").members("Dung")))));
        accounts.deleteAll();
        accounts.create(GIVER, "READER O");
        accounts.linkMember(GIVER, "An");
        accounts.create("clerk-o", "EDITOR O");
        accounts.create("clerk-b", "EDITOR B");
        accounts.create("reader", "READER *");
        accounts.create("editor", "EDITOR *");
        accounts.linkMember("editor", "Binh");
        for (String member : List.of("Oanh", "Kim", "Bao")) {
            accounts.create(member, member.equals("Bao") ? "READER B" : "READER O");
            accounts.linkMember(member, member);
        }
        permissions.invalidateAll();
    }

    @AfterEach
    void leave() {
        accounts.deleteAll();
        permissions.invalidateAll();
    }

    @Test
    void goesToTheNearestWhoIsResponsibleAndIsReadByThemAndAbove() {
        give("unit", "O");

        assertThat(Stream.of("Oanh", "Kim", "Bao", "clerk-b").filter(this::reads))
                .containsExactly("Oanh", "Kim", "Bao", "clerk-b");
        assertThat(Stream.of(GIVER, "clerk-o", "reader").filter(this::reads)).isEmpty();
        assertThat(inHandOf("Oanh")).isEqualTo(1);
    }

    @Test
    void isListedByTheBeginningOfItsTextForItsReadersAlone() {
        give("unit", "O");

        for (String name : List.of("Oanh", "clerk-b", "clerk-o", "reader")) {
            accounts.signIn(name);
            String lists = String.valueOf(queries.execute(
                                    "tasks/follow-ups",
                                    Optional.empty(),
                                    Map.of("records", List.of("FEEDBACK"), "first", 9))
                            .<Object>getData())
                    + queries.execute("tasks/unit-timeline", Optional.empty(), Map.of("id", "O", "first", 9))
                            .<Object>getData();
            assertThat(lists.split("excerpt=" + TEXT, -1))
                    .as(name)
                    .hasSize(name.equals("Oanh") || name.equals("clerk-b") ? 3 : 1);
        }
    }

    @Test
    void aboutAMemberGoesAboveThemAndIsNeverReadByThem() {
        give("member", "Oanh");

        assertThat(inHandOf("Kim")).isEqualTo(1);
        assertThat(Stream.of("Kim", "Bao", "clerk-b").filter(this::reads)).containsExactly("Kim", "Bao", "clerk-b");
        assertThat(reads("Oanh")).isFalse();
        assertThat(as(
                        "Oanh",
                        "{member(id: \"Oanh\") {followUps {totalCount} timeline(first: 9) {nodes {followUp {id}}}}}"))
                .doesNotContain("feedback-")
                .contains("totalCount=0");
        assertThat(as("Oanh", "{followUps(subject: \"Oanh\") {totalCount nodes {id ... on Feedback {content}}}}"))
                .contains("totalCount=0")
                .doesNotContain(TEXT);
        assertThat(as(
                        "Kim",
                        "mutation {done: takeDevelopment(input: {id: \"%s\", member: \"Oanh\"}) {problems {code}}}"
                                .formatted(id())))
                .contains("ABOUT_THEMSELVES");
    }

    @Test
    void isKeptEvenFromThoseWhoMayEditEverythingIfItIsAboutThem() {
        give("member", "Binh");
        String step = (String) database.read("MATCH (s:DevelopmentStep) RETURN s.id AS id")
                .getFirst()
                .get("id");

        assertThat(reads("editor")).isFalse();
        assertThat(api.as("editor").query("{node(id: \"%s\") {id}}", id()).value("node"))
                .isNull();
        assertThat(as("editor", "{changes {totalCount}}")).contains("totalCount=0");
        for (String other : List.of("editor", "reader")) {
            assertThat(as(other, "{node(id: \"%s\") {id}}".formatted(step))).contains("node=null");
        }
        assertThat(reads("Oanh")).isTrue();
    }

    /** Whatever is stored, and whatever is logged, names neither the account nor the member, nor the time of day. */
    @ParameterizedTest
    @ValueSource(strings = {"unit: \"O\"", "member: \"Oanh\""})
    void nobodyLearnsWhoGaveIt(String subject, CapturedOutput log) {
        // the use of a token is recorded each minute, whatever it is used for
        api.as(GIVER).query("{units {nodes {id}}}");
        Set<Map<String, Object>> before = new HashSet<>(database.read(ALL_THERE_IS));
        int logged = log.getAll().length();

        assertThat(api.as(GIVER)
                        .query(
                                "mutation {giveFeedback(input: {%s, content: \"%s\", idempotencyKey: \"8f14e45f\"}) %s}",
                                subject, TEXT, """
                        {followUp {id} change {id} problems {code}}""")
                        .body())
                .contains("\"followUp\":null", "\"change\":null", "\"problems\":[]");

        List<Map<String, Object>> stored = database.read(ALL_THERE_IS).stream()
                .filter(row -> !before.contains(row))
                .toList();
        assertThat(stored).isNotEmpty();
        assertThat(stored.toString().replace(TEXT, ""))
                .doesNotContainIgnoringCase(GIVER)
                .doesNotContain("An,", "An}");
        assertThat(stored.stream()
                        .filter(row -> !row.get("kind").equals(List.of("Lock")))
                        .flatMap(row -> ((Map<?, ?>) row.get("properties")).values().stream())
                        .filter(value ->
                                value instanceof Temporal && value.toString().contains("T")))
                .allSatisfy(time -> assertThat(time.toString()).contains("T00:00"));
        assertThat(database.read(
                        "MATCH (:Member {id: 'An'})-[r]-(n) WHERE n:Change OR n:FollowUp OR n:Receipt RETURN r"))
                .isEmpty();
        assertThat(log.getAll().substring(logged)).doesNotContain(GIVER, TEXT);
    }

    @Test
    void whoMayNotReadItDoesNotLearnOfIt() {
        String before = allThatTheyLearn("clerk-o");

        give("unit", "O");
        as("Oanh", "mutation {done: takeDevelopment(input: {id: \"%s\"}) {problems {code}}}".formatted(id()));

        assertThat(allThatTheyLearn("clerk-o")).isEqualTo(before);
        assertThat(as(
                        "clerk-o",
                        "mutation {done: settleDevelopment(input: {id: \"%s\", conclusion: \"X\"}) {problems {code}}}"
                                .formatted(id())))
                .contains("NOT_FOUND");
    }

    private String allThatTheyLearn(String name) {
        return as(name, """
                {changes {totalCount nodes {id}}
                 unit(id: "O") {version changes {totalCount} timeline(first: 50) {nodes {event}} followUps {totalCount}}
                 followUps(text: "sinh hoạt") {totalCount} agenda(from: "2020-01-01", until: "2030-01-01") {totalCount}
                 gaps {totalCount} impact(member: "Oanh") {followUps {followUp {id}}}
                 attention {unsettledDevelopments}}""");
    }

    @Test
    void whoHasItInHandSettlesItAndNobodyRewritesOrRemovesIt() {
        give("unit", "O");
        String id = id();

        assertThat(as("Oanh", "mutation {done: takeDevelopment(input: {id: \"%s\"}) {followUp {state}}}".formatted(id)))
                .contains("IN_HAND");
        assertThat(as(
                        "Oanh",
                        "mutation {done: escalateDevelopment(input: {id: \"%s\"}) {followUp {responsible {id}}}}"
                                .formatted(id)))
                .contains("Kim");
        assertThat(as("Kim", """
                mutation {done: updateFollowUp(input: {id: "%s", content: "X"}) {problems {code field}}}""".formatted(id))).contains("FEEDBACK_STANDS", "content");
        assertThat(as("Kim", """
                mutation {done: settleDevelopment(input: {id: "%s", conclusion: "Đã nhắc nhở"}) {followUp {state}}}""".formatted(id))).contains("SETTLED");
        String given = (String) database.read("MATCH (c:Change {kind: 'giveFeedback'}) RETURN c.id AS id")
                .getFirst()
                .get("id");
        assertThat(api.query("mutation {undo(input: {change: \"%s\"}) {problems {code}}}", given)
                        .body())
                .contains("NOT_UNDOABLE");
        assertThat(as("Kim", "{changes(entity: \"%s\") {nodes {kind by}}}".formatted(id)))
                .contains("kind=giveFeedback, by=anonymous", "kind=takeDevelopment, by=Oanh");
    }

    /** Who had it before reads it still, and can make nothing of it undone. */
    @Test
    void whoHadItBeforeUndoesNothing() throws Exception {
        give("unit", "O");
        as("Oanh", "mutation {done: escalateDevelopment(input: {id: \"%s\"}) {problems {code}}}".formatted(id()));
        as(
                "Kim",
                "mutation {done: settleDevelopment(input: {id: \"%s\", conclusion: \"X\"}) {problems {code}}}"
                        .formatted(id()));

        for (String kind : List.of("settleDevelopment", "escalateDevelopment")) {
            String change = (String) database.read("MATCH (c:Change {kind: '%s'}) RETURN c.id AS id".formatted(kind))
                    .getFirst()
                    .get("id");
            assertThat(as("Oanh", "mutation {undo(input: {change: \"%s\"}) {problems {code}}}".formatted(change)))
                    .contains("FORBIDDEN");
        }
        assertThat(reads("Oanh")).isTrue();
        assertThat(as("Oanh", "{node(id: \"%s\") {... on Feedback {state}}}".formatted(id())))
                .contains("SETTLED");
    }

    /** A handover with assignments takes feedback along, and does not show at its unit that there is some. */
    @Test
    void aHandoverDoesNotShowWhereThereIsFeedback() {
        give("member", "Oanh");
        String before = as(
                "clerk-o",
                "{unit(id: \"C\") {changes {totalCount}} unit(id: \"O\") {changes {totalCount}}}"
                        .replace(" unit(id: \"O\")", " o: unit(id: \"O\")"));

        api.mutate("reassign", Map.of("from", "Kim", "to", "Bao"), "").list("done.problems");

        assertThat(inHandOf("Bao")).isEqualTo(1);
        assertThat(as("clerk-o", "{unit(id: \"C\") {changes {totalCount}} o: unit(id: \"O\") {changes {totalCount}}}"))
                .isEqualTo(before);
    }

    @Test
    void goesOnUnderTheUnitThatItsOwnIsMergedIntoUnnoticed() {
        give("unit", "D");

        assertThat(api.mutate("mergeUnits", Map.of("units", List.of("D"), "into", "C"), "")
                        .list("done.problems.code"))
                .doesNotContain("OPEN_RECORDS", "FORBIDDEN");

        assertThat(database.read("MATCH (f:Feedback)-[:ABOUT]->(u) RETURN u.id AS id"))
                .containsExactly(Map.of("id", "C"));
    }

    private void give(String field, String subject) {
        assertThat(api.mutate("giveFeedback", Map.of(field, subject, "content", TEXT), "")
                        .list("done.problems"))
                .isEmpty();
    }

    private boolean reads(String name) {
        String list = as(name, "{followUps(kinds: [FEEDBACK]) {nodes {... on Feedback {content}}}}");
        String node = as(name, "{node(id: \"%s\") {... on Feedback {content}}}".formatted(id()));
        assertThat(node.contains(TEXT)).isEqualTo(list.contains(TEXT));
        return node.contains(TEXT);
    }

    private String id() {
        return (String)
                database.read("MATCH (f:Feedback) RETURN f.id AS id").getFirst().get("id");
    }

    private int inHandOf(String member) {
        return api.query("{followUps(inHandOf: \"%s\", kinds: [FEEDBACK]) {nodes {id}}}", member)
                .list("followUps.nodes.id")
                .size();
    }

    /** The answer to somebody who has signed in. */
    private String as(String name, String document) {
        accounts.signIn(name);
        return String.valueOf(queries.executeDocument(document, Map.of()).<Object>getData());
    }
}
