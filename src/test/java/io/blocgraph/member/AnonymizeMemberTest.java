/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.ScopedGraphQlApi;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Who has left can be anonymized: nothing in the graph says any more who it was, and all else is as true as before. */
@IntegrationTest
@Tag("slow")
class AnonymizeMemberTest {

    private static final String PAST = """
            {
              unit(id: "C", asOf: "2026-10-01") {
                memberCount officialMemberCount secretary { id } chain { links { status member { id } } }
              }
              changes { totalCount nodes { kind effectiveOn entities { id } } }
            }""";

    /** Properties with dates, numbers, codes and such of records, files and assignments. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            ("id kind state recordedOn closedOn plannedOn heldOn dueOn severity since until mode year planned q1 q2 q3 q4 month present "
                            + "required expected quality on version channel mediaType size hash addedOn at by")
                    .split(" "));

    @Autowired
    private TestDatabase database;

    @Autowired
    private Graph graph;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private ScopedGraphQlApi scopedApi;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .with(organization("O")
                        .with(cell("C")
                                .member(person("m7").named("Trần Thị Mận").born("1961-02-03"))
                                .secretary("m7")
                                .members("Em")))));
        api.mutate(
                "updateMember",
                Map.of(
                        "id",
                        "m7",
                        "fullName",
                        "Trần Hồng Mận",
                        "phone",
                        "0905 777 777",
                        "email",
                        "man@vidu.vn",
                        "reason",
                        "Bà TRẦN THỊ MẬN đổi tên",
                        "effectiveOn",
                        "2026-05-01",
                        "idempotencyKey",
                        "k1",
                        "decision",
                        Map.of("number", "7", "text", "Trần Thị Mận, nay là Trần Hồng Mận.")),
                "");
        api.mutate("updateMember", Map.of("id", "m7", "bornOn", "1961-02-04", "address", "12 Lê Lợi"), "");
        api.mutate("updateMember", Map.of("id", "m7", "fullName", "Trần Mai Mận"), "");
        api.mutate(
                "undo",
                Map.of("change", api.query("{changes(first: 1) {nodes {id}}}").text("changes.nodes.id")),
                "");
        api.mutate("endMembership", Map.of("id", "m7", "effectiveOn", "2026-11-01"), "");
    }

    private GraphQlResult anonymize(boolean dryRun) {
        return api.mutate(
                "anonymizeMember",
                Map.of("id", "m7", "dryRun", dryRun, "reason", "Đơn của Trần Hồng Mận (m7)"),
                "member { id fullName code bornOn anonymizedOn }");
    }

    @Test
    void nothingSaysAnyMoreWhoItWasAndAllElseIsAsTrueAsBefore() {
        Object before = api.query(PAST).value("unit");

        assertThat(anonymize(true).text("done.member.fullName")).isEqualTo("Anonymized member");
        assertThat(everything()).contains("Trần Hồng Mận");
        assertThat(anonymize(false).value("done.member.bornOn")).isNull();

        assertThat(everything())
                .doesNotContainIgnoringCase("Mận")
                .doesNotContain("1961-02", "0905 777", "vidu.vn", "Lê Lợi", "'m7", "(m7", "code=m7");
        assertThat(api.query(PAST).value("unit")).isEqualTo(before);
        assertThat(api.query(PAST).number("changes.totalCount")).isEqualTo(6);
        assertThat(api.query("{member(id: \"m7\", asOf: \"2026-01-01\") {fullName seats {role}}}")
                        .value("member"))
                .hasToString("{fullName=Anonymized member, seats=[{role=SECRETARY}]}");
        assertThat(api.execute("vi", "{member(id: \"m7\") {fullName}}", Map.of())
                        .text("member.fullName"))
                .isEqualTo("Đảng viên đã ẩn danh");
        assertThat(api.query("{search(text: \"man\") {totalCount}}").number("search.totalCount"))
                .isZero();
    }

    /** What was linked with the member once is found by the history, if by nothing else any more. */
    @Test
    void theTextsOfWhatTheMemberHadToDoWithNameNobodyNowAndInTheHistory() {
        database.load(graph(bloc("B")
                .with(organization("O")
                        .secretary("Oanh")
                        .with(cell("C")
                                .member(person("m7").named("Trần Thị Mận"))
                                .secretary("m7")
                                .members("Em", "Oanh")))));
        String text = "Đơn của Trần Thị Mận";
        Map<String, Object> decision = Map.of("number", "7", "text", text, "signedOn", "2026-11-01");
        record(
                "planInspection",
                Map.of(
                        "subject",
                        "m7",
                        "mode",
                        "INSPECTION",
                        "title",
                        text,
                        "programme",
                        text,
                        "plannedOn",
                        "2026-12-01"));
        String development = record("raiseDevelopment", Map.of("unit", "C", "title", "Chậm lương", "raisedBy", text));
        record("takeDevelopment", Map.of("id", development, "member", "m7"));
        record("escalateDevelopment", Map.of("id", development, "note", text + " xin chuyển"));
        String visit =
                record("planVisit", Map.of("unit", "C", "title", text, "plannedOn", "2026-12-01", "responsible", "m7"));
        record("updateFollowUp", Map.of("id", visit, "responsible", "Oanh"));
        record("planVisit", Map.of("unit", "C", "title", text, "plannedOn", "2026-12-02", "responsible", "m7"));
        api.mutate("undo", Map.of("change", lastChange()), "").list("done.problems");
        api.mutate("updateMember", Map.of("id", "Em", "fullName", "Emm", "decision", decision), "");
        api.mutate("updateMember", Map.of("id", "m7", "phone", "0905 777 777", "decision", decision), "");
        api.mutate("endMembership", Map.of("id", "m7"), "");
        assertThat(naming("Mận xin chuyển")).isNotEmpty();
        assertThat(naming("tran thi man")).isNotEmpty();

        assertThat(api.mutate("anonymizeMember", Map.of("id", "m7"), "").list("done.problems.code"))
                .isEmpty();

        assertThat(naming("Mận")).isEmpty();
        assertThat(naming("thi man")).isEmpty();
    }

    private String record(String mutation, Map<String, Object> input) {
        return api.mutate(mutation, input, "followUp { id }").text("done.followUp.id");
    }

    private String lastChange() {
        return (String) api.query("{changes(first: 1) {nodes {id}}}")
                .list("changes.nodes.id")
                .getFirst();
    }

    /** A new property is cleaned, or added to those in which nobody writes. */
    @Test
    void everyPropertyInWhichPeopleWriteIsCleaned() throws IOException {
        Map<String, Object> texts = new HashMap<>();
        for (String feature : List.of("followup", "attachment", "assignment")) {
            Properties names = PropertiesLoaderUtils.loadAllProperties("graph-vocabulary/" + feature + ".properties");
            Set<String> written =
                    new HashSet<>(List.of(names.getProperty("properties").split("\\s+")));
            written.removeAll(NOT_WRITTEN);
            written.removeAll(List.of(names.getProperty("derived", "").split("\\s+")));
            texts.put(
                    feature,
                    written.stream().collect(Collectors.toMap(name -> name, name -> name + " của Trần Hồng Mận")));
        }
        graph.write("""
                MATCH (m:Member {id: 'm7'}), (c:Unit {id: 'C'})
                CREATE (m)<-[:CONCERNS]-(i:Entity:FollowUp:Inspection {id: 'i'})-[:ABOUT]->(c),
                  (i)<-[:ITEM_OF]-(f:Entity:FollowUp:Finding {id: 'f'})-[:ABOUT]->(c),
                  (f)<-[:ATTACHED_TO]-(p:Entity:AttachedFile {id: 'p'}),
                  (m)<-[:TAKEN_BY]-(s:Entity:DevelopmentStep {id: 's'})-[:STEP_OF]->(d:Entity:FollowUp:Development {id: 'd'})-[:ABOUT]->(c),
                  (d)<-[:STEP_OF]-(t:Entity:DevelopmentStep {id: 't'}),
                  (m)-[:ANSWERED_BY]->(a:Entity:Assignment {id: 'a'})-[:DECIDED_BY]->(:Entity:Decision {id: 'n'})<-[:ATTACHED_TO]-(q:Entity:AttachedFile {id: 'q'})
                SET a += $texts.assignment
                FOREACH (r IN [i, f, s, d, t] | SET r += $texts.followup)
                FOREACH (r IN [p, q] | SET r += $texts.attachment)""", Map.of("texts", texts));

        anonymize(false);

        assertThat(naming("Mận")).isEmpty();
    }

    @Test
    void anonymizationIsIrreversibleAndTheCodeIsNeverReused() {
        String left = api.query("{changes(first: 1) {nodes {id}}}").text("changes.nodes.id");
        String change = anonymize(false).text("done.change.id");

        for (String undone : new String[] {change, left}) {
            assertThat(api.mutate("undo", Map.of("change", undone), "").list("done.problems.code"))
                    .containsExactly("ANONYMIZED");
        }
        assertThat(api.mutate("updateMember", Map.of("id", "m7", "fullName", "Mận"), "")
                        .list("done.problems.code"))
                .containsExactly("ANONYMIZED");
        assertThat(api.mutate("admitMember", Map.of("code", "Ｍ7", "fullName", "Khác", "cell", "C"), "")
                        .list("done.problems.code"))
                .containsExactly("CODE_UNIQUE");
        assertThat(database.read("MATCH (c:UsedCode) RETURN properties(c) AS p, COUNT { (c)--() } AS ties")
                        .toString())
                .doesNotContain("m7")
                .contains("ties=0");
    }

    @Test
    void notBeforeTheMembershipHasEndedAndNotForOtherDays() {
        assertThat(api.mutate("anonymizeMember", Map.of("id", "Em"), "").list("done.problems.code"))
                .containsExactly("MEMBERSHIP_LASTS");
        assertThat(api.mutate("anonymizeMember", Map.of("id", "m7", "effectiveOn", "2026-11-02"), "")
                        .list("done.problems.code"))
                .containsExactly("ONLY_TODAY");
    }

    @Test
    void whoChangedTheLastCellMayDoIt() {
        String anonymize =
                "mutation {anonymizeMember(input: {id: \"m7\"}) {member {fullName} change {kind} problems {code}}}";

        assertThat(scopedApi.query(Scope.of(Set.of("O"), Set.of()), anonymize))
                .hasToString("{anonymizeMember={member=null, change=null, problems=[{code=FORBIDDEN}]}}");
        assertThat(scopedApi.query(Scope.of(Set.of("C"), Set.of("C")), anonymize))
                .hasToString(
                        "{anonymizeMember={member={fullName=Anonymized member}, change={kind=anonymizeMember}, problems=[]}}");
    }

    /** What is in the database with some words. */
    private List<String> naming(String words) {
        return database.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties").stream()
                .map(String::valueOf)
                .filter(node -> node.contains(words))
                .toList();
    }

    /** All that is in the database. */
    private String everything() {
        return database.read(
                        "MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN properties(n) AS n, collect(properties(r)) AS r")
                .toString();
    }
}
