/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Gaps that are stored are those that an evaluation finds, and are read as those are. */
@IntegrationTest
@Tag("slow")
class StoredGapsTest {

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);
    private static final AsOf NOW = new AsOf(TODAY, TODAY);
    private static final AsOf SOON = new AsOf(TODAY.plusDays(GapUpdater.DAYS_AHEAD), TODAY);
    private static final int CHANGES = 30;

    private static final List<String> UNITS =
            List.of("B", "K", "L", "O", "O-1", "O-2", "P", "P-1", "Q", "Z", "M", "Y", "Y-1");
    private static final List<String> PEOPLE =
            List.of("An", "Binh", "Chi", "Dung", "Em", "Giang", "Ha", "Khoa", "Lan", "Minh", "Nga", "Oanh", "Phuc");
    private static final List<String> DAYS =
            List.of("2026-11-23", "2026-11-23", "2026-11-23", "2026-06-01", "2026-12-20", "2027-01-10", "2027-04-01");

    private static final String ASKED = """
            totalCount pageInfo {hasNextPage endCursor}
            nodes {rule severity since message remedy unit {code name} member {id} entities {__typename}}""";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GapUpdater updater;

    @Autowired
    private Rules rules;

    @Autowired
    private Graph graph;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .existing("1990-01-01/")
                        .secretary("An")
                        .executive("Binh")
                        .standing("Binh")
                        .executive("Lan", "2020-01-01/2027-01-01")
                        .with(
                                cluster("K").responsible("Binh"),
                                cluster("L").responsible("Lan"),
                                organization("O")
                                        .in("K")
                                        .secretary("Chi")
                                        .with(
                                                cell("O-1")
                                                        .member(person("Giang")
                                                                .joined("2025-01-01")
                                                                .onProbation())
                                                        .members("Chi", "Nga"),
                                                cell("O-2").secretary("Dung").members("Dung", "Em", "Ha")),
                                organization("P")
                                        .secretary("Khoa")
                                        .responsible("Binh")
                                        .with(cell("P-1").members("Khoa", "Binh", "An")),
                                grassrootsCell("Q").in("L").responsible("An").members("Lan", "Minh")),
                bloc("Z")
                        .secretary("Oanh")
                        .with(
                                cluster("M"),
                                organization("Y").in("M").with(cell("Y-1").members("Oanh", "Phuc")))));
        updater.begin();
        updater.update();
    }

    @AfterEach
    void evaluate() {
        updater.stop();
        accounts.deleteAll();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void afterAnyChangesAreThoseThatAnEvaluationFinds(long seed) {
        Random random = new Random(seed);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            made.add(change(random, made));

            updater.catchUp();
            for (AsOf day : List.of(NOW, SOON)) {
                assertThat(stored(day)).as("%s after %s", day.day(), made).isEqualTo(evaluated(day));
            }
        }
        assertThat(made)
                .as("changes that were made")
                .filteredOn(it -> !it.endsWith("-"))
                .hasSizeGreaterThan(10);
    }

    /** Makes some change, if it is allowed; returns what it was, and its id. */
    private String change(Random random, List<String> made) {
        Map<String, Object> input = new HashMap<>(Map.of("effectiveOn", one(random, DAYS)));
        String mutation = one(
                random,
                List.of(
                        "seatMember",
                        "seatMember",
                        "endSeat",
                        "endSeat",
                        "assign",
                        "assign",
                        "endAssignment",
                        "reassign",
                        "transferMember",
                        "endMembership",
                        "confirmMember",
                        "updateMember",
                        "updateUnit",
                        "moveUnit",
                        "placeInCluster",
                        "dissolveUnit",
                        "mergeUnits",
                        "createCommittee",
                        "admitMember",
                        "createUnit",
                        "undo",
                        "undo"));
        switch (mutation) {
            case "seatMember" ->
                input.putAll(Map.of(
                        "committee", found(random, "Committee"),
                        "member", one(random, PEOPLE),
                        "role", one(random, List.of("SECRETARY", "DEPUTY_SECRETARY", "MEMBER"))));
            case "endSeat" -> input.put("id", found(random, "Seat"));
            case "assign" -> input.putAll(Map.of("member", one(random, PEOPLE), "units", List.of(one(random, UNITS))));
            case "endAssignment" -> input.put("id", found(random, "Assignment"));
            case "reassign" -> input.putAll(Map.of("from", one(random, PEOPLE), "to", one(random, PEOPLE)));
            case "transferMember" ->
                input.putAll(Map.of(
                        "members", List.of(one(random, PEOPLE)),
                        "cell", one(random, List.of("O-1", "O-2", "P-1", "Q", "Y-1"))));
            case "endMembership", "confirmMember" -> input.put("id", one(random, PEOPLE));
            case "updateMember" -> input.putAll(Map.of("id", one(random, PEOPLE), "fullName", "Họ Tên " + made.size()));
            case "updateUnit" -> input.putAll(Map.of("id", one(random, UNITS), "name", "Tên " + made.size()));
            case "moveUnit" ->
                input.putAll(Map.of(
                        "id", one(random, List.of("O", "O-1", "O-2", "Y", "P")),
                        "parent", one(random, List.of("B", "Z", "O", "P", "Y"))));
            case "placeInCluster" ->
                input.putAll(Map.of(
                        "organizations", List.of(one(random, List.of("O", "P", "Q", "Y"))),
                        "cluster", one(random, List.of("K", "L", "M"))));
            case "dissolveUnit" ->
                input.putAll(Map.of("id", one(random, List.of("K", "L", "O-1", "Q", "Y-1")), "membersTo", "P-1"));
            case "mergeUnits" ->
                input.putAll(Map.of("units", List.of(one(random, List.of("O-1", "O-2"))), "into", "P-1"));
            case "createCommittee" -> input.putAll(Map.of("unit", one(random, UNITS), "kind", "STANDING"));
            case "admitMember" -> {
                input.putAll(Map.of("code", "new" + made.size(), "fullName", "Người Mới", "cell", "O-2"));
                input.put("joinedOn", input.get("effectiveOn"));
            }
            case "createUnit" ->
                input.putAll(Map.of(
                        "kind",
                        "CELL",
                        "code",
                        "new" + made.size(),
                        "name",
                        "Chi bộ mới",
                        "parent",
                        one(random, List.of("O", "P", "Y"))));
            default -> {
                input.remove("effectiveOn");
                List<String> changes =
                        made.stream().filter(it -> it.contains("change-")).toList();
                input.put(
                        "change", changes.isEmpty() ? "-" : one(random, changes).split(" ")[1]);
            }
        }
        GraphQlResult result = api.mutate(mutation, input, "change {id}");
        Object id = result.value("done.change.id");
        return mutation + " " + (id == null ? "-" : id);
    }

    private String found(Random random, String label) {
        return (String) one(random, database.read("MATCH (n:%s) RETURN n.id AS id ORDER BY id".formatted(label)))
                .get("id");
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Set<String> stored(AsOf day) {
        return texts(database
                .read("MATCH (g:Gap {day: date('%s')}) RETURN g {.*, day: null, values: g.values} AS gap"
                        .formatted(day.day()))
                .stream()
                .map(row -> Row.of(row).row("gap"))
                .toList());
    }

    private Set<String> evaluated(AsOf day) {
        List<String> units = database.read("MATCH (u:Unit) RETURN u.id AS id").stream()
                .map(row -> (String) row.get("id"))
                .toList();
        return texts(rules.evaluate(graph, day, units));
    }

    private static Set<String> texts(List<Row> gaps) {
        Set<String> texts = new TreeSet<>();
        gaps.forEach(gap -> texts.add("%s %s %s %s %s %s %s"
                .formatted(
                        gap.text("unit"),
                        gap.text("key"),
                        gap.values().get("variant"),
                        gap.values().get("unitKey"),
                        gap.values().get("since"),
                        gap.texts("entities"),
                        GapStore.values(gap.values().get("values")))));
        return texts;
    }

    @Test
    void followTheFirstVisitAndTheFirstMeetingOfABloc() {
        String first = visit("O", "2026-03-02");
        assertStoredAsEvaluated("a first visit");
        visit("P", "2025-03-02");
        assertStoredAsEvaluated("an earlier one");
        api.mutate("undo", Map.of("change", first), "change {id}").text("done.change.id");
        assertStoredAsEvaluated("an undo of what is not the first");

        String meeting = api.mutate(
                        "recordMeetings",
                        Map.of(
                                "meetings",
                                List.of(Map.of("unit", "O-1", "month", "2026-11-01", "heldOn", "2026-11-02"))),
                        "change {id} meetings {id}")
                .text("done.change.id");
        assertStoredAsEvaluated("a first meeting");
        assertThat(stored(SOON))
                .filteredOn(it -> it.contains("CELL_NOT_MEETING"))
                .hasSizeGreaterThan(3);
        api.mutate("undo", Map.of("change", meeting), "change {id}").text("done.change.id");
        assertStoredAsEvaluated("an undo of the first meeting");
    }

    private String visit(String unit, String day) {
        return api.mutate("recordVisit", Map.of("unit", unit, "heldOn", day), "change {id} followUp {id}")
                .text("done.change.id");
    }

    private void assertStoredAsEvaluated(String after) {
        updater.catchUp();
        for (AsOf day : List.of(NOW, SOON)) {
            assertThat(stored(day)).as("%s after %s", day.day(), after).isEqualTo(evaluated(day));
        }
    }

    @Test
    void ofOtherUnitsStayAsTheyAreAfterVisitsThatAreNotTheFirst() {
        visit("O", "2026-03-02");
        updater.catchUp();
        database.write("MATCH (g:Gap {unit: 'P'}) SET g.since = date('1999-01-01')");

        visit("O", "2026-03-02");
        visit("O", "2026-04-02");
        updater.catchUp();

        assertThat(database.read("MATCH (g:Gap {unit: 'P'}) WHERE g.since <> date('1999-01-01') RETURN g"))
                .isEmpty();
    }

    @Test
    void areReadAsTheyAreEvaluated() {
        accounts.create("reader", "READER O");
        api.mutate("waive", Map.of("unit", "O", "rule", "ORGANIZATION_COVERED"), "change {id}");
        List<String> documents = List.of(
                "{gaps(first: 50) {%s}}",
                "{gaps(first: 3) {%s}}",
                "{gaps(first: 50, within: \"K\") {%s}}",
                "{gaps(first: 50, rules: [CELL_MINIMUM, PROBATION_OVERDUE]) {%s}}",
                "{gaps(first: 50, asOf: \"" + SOON.day() + "\") {%s}}",
                "{unit(id: \"O\") {gaps {%s}}}");
        for (String document : documents) {
            for (GraphQlApi who : List.of(api, api.as("reader"))) {
                updater.begin();
                Object stored = who.query(document.replace("%s", ASKED)).data();
                updater.stop();
                assertThat(stored)
                        .as(document)
                        .isEqualTo(who.query(document.replace("%s", ASKED)).data());
            }
        }
        assertThat(database.read("MATCH (d:GapDay) RETURN d.day AS day")).hasSize(2);
    }

    @Test
    void areReadPageByPage() {
        List<Object> paged = new ArrayList<>();
        Object after = null;
        do {
            Map<String, Object> variables = after == null ? Map.of() : Map.of("after", after);
            GraphQlResult page = api.with(
                    variables,
                    "query($after: String) {gaps(first: 2, after: $after) {nodes {rule unit {code}} pageInfo {hasNextPage endCursor}}}");
            paged.addAll(page.list("gaps.nodes"));
            after = page.value("gaps.pageInfo.hasNextPage").equals(true) ? page.value("gaps.pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(paged)
                .isEqualTo(api.query("{gaps(first: 100) {nodes {rule unit {code}}}}")
                        .list("gaps.nodes"));
        assertThat(paged).hasSizeGreaterThan(6);
    }

    @Test
    void areOfTheChangeThatWasMadeJustBefore() {
        database.read("MATCH (m:Member {id: 'Chi'})-[:HOLDS]->(s) RETURN s.id AS id")
                .forEach(row -> api.mutate("endSeat", Map.of("id", row.get("id")), "change {id}"));

        assertThat(api.query("{gaps(within: \"O\", rules: [SECRETARY_PRESENT]) {nodes {unit {code}}}}")
                        .list("gaps.nodes.unit.code"))
                .contains("O");
    }

    @Test
    void forgetWhoIsAnonymized() {
        api.mutate("endMembership", Map.of("id", "Phuc", "effectiveOn", "2026-01-01"), "change {id}");
        database.write(
                "CREATE (:Gap {day: date(), unit: 'B', values: '[\"Phuc\"]'}), (:GapMention {day: date(), unit: 'B', entity: 'Phuc'})");

        api.mutate("anonymizeMember", Map.of("id", "Phuc"), "change {id}").text("done.change.id");

        assertThat(database.read("MATCH (g:Gap) WHERE g.values CONTAINS 'Phuc' RETURN g.unit AS unit"))
                .isEmpty();
    }

    @Test
    void forgetWhoIsAnonymizedInTheTitlesOfRecordsOfOtherUnitsToo() {
        String name = api.query("{member(id: \"Phuc\") {fullName}}").text("member.fullName");
        api.mutate(
                "planInspection",
                Map.of(
                        "subject",
                        "O",
                        "mode",
                        "INSPECTION",
                        "title",
                        "Việc của " + name,
                        "plannedOn",
                        "2026-10-01",
                        "team",
                        List.of("Phuc")),
                "followUp {id}");
        String titles = "{gaps(within: \"O\", rules: [INSPECTION_NOT_HELD]) {nodes {message}}}";
        assertThat(api.query(titles).body()).contains("Việc của " + name);
        api.mutate("endMembership", Map.of("id", "Phuc", "effectiveOn", "2026-01-01"), "change {id}");

        api.mutate("anonymizeMember", Map.of("id", "Phuc"), "change {id}").text("done.change.id");

        assertThat(database.read("MATCH (g:Gap) RETURN g.values AS values").toString())
                .contains("Việc của ")
                .doesNotContain(name);
    }
}
