/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.access.AccessExpectations.Expectation;
import io.blocgraph.access.AccessExpectations.Viewer;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.PersonBuilder;
import io.blocgraph.fixture.SubscriptionClient;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Walks the schema: every field that leads to an entity is asked for by nobody, by a reader of another bloc, and by a reader and an
 * editor of the organization O. What each gets is written down in {@code schema-walk.txt}; what lies in O is told from the drawing.
 * Beside O stands P, drawn alike: of it, who reads O gets no more than who reads another bloc.
 */
@IntegrationTest
@Tag("slow")
class SchemaWalkTest {

    /** Whatever has no id in a drawing, with what it is about. */
    private static final List<String> LATER = List.of(
            "MATCH (s:Seat)-[:ON]->(c) RETURN s.id AS id, [c.id] AS of",
            "MATCH (w:Waiver)-[:WAIVES]->(u) RETURN w.id AS id, [u.id] AS of",
            "MATCH (f:FollowUp)-[:ABOUT|WAS_ABOUT]->(u) RETURN f.id AS id, [u.id] AS of",
            "MATCH (s:DevelopmentStep)-[:STEP_OF]->()-[:ABOUT|WAS_ABOUT]->(u) RETURN s.id AS id, [u.id] AS of",
            "MATCH (c:Change) RETURN c.id AS id, [split(c.reason, ' ')[0]] AS of",
            "MATCH (c:Change {confined: true})-[:TOUCHES]->(:FollowUp)-[:ABOUT|WAS_ABOUT]->(u) RETURN c.id AS id, [u.id] AS of",
            "MATCH (d:Decision)<-[:DECIDED_BY]-(x) RETURN d.id AS id, collect(x.id) AS of");

    /** What comes by a subscription alone. */
    private static final Set<String> HEARD = Set.of("Subscription", "ChangeEvent");

    private final AccessExpectations expectations = new AccessExpectations();
    private final Map<Viewer, UnitSubtree> subtree = new HashMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Map<String, Map<String, String>> named = new HashMap<>();

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private GraphQlSource source;

    @Value("${local.server.port}")
    private String port;

    @BeforeAll
    void draw() {
        InMemoryBulkSource drawn = graph(
                bloc("B")
                        .existing("1990-01-01/")
                        .named("Unit B.")
                        .secretary("An")
                        .standing("Binh")
                        .with(
                                cluster("K")
                                        .existing("1990-01-01/")
                                        .named("Unit K.")
                                        .responsibleBy("5-QĐ", "Binh"),
                                subtree("O").in("K"),
                                subtree("P").in("K").seat("EXECUTIVE", "MEMBER", "O-em"),
                                grassrootsCell("H")
                                        .named("Unit H.")
                                        .member(one("An"))
                                        .member(one("Binh"))),
                bloc("Z")
                        .named("Unit Z.")
                        .secretary("Y-chi")
                        .with(
                                cluster("Z-K").named("Unit Z-K.").responsible("Y-chi"),
                                subtree("Y").in("Z-K")));
        database.load(drawn);
        accounts.deleteAll();
        accounts.create("other", "READER Z");
        accounts.create("reader", "READER O");
        accounts.create("editor", "EDITOR O");
        for (String root : List.of("O", "P", "Y")) {
            String reason = "reason: \"%1$s %1$s\", decision: {number: \"1/%1$s\"}".formatted(root);
            api.query(
                            "mutation {waive(input: {unit: \"%s-D\", rule: SECRETARY_PRESENT, effectiveOn: \"2026-01-01\", %s}) {problems {code}}}",
                            root, reason)
                    .list("waive.problems");
            String change = api.query(
                            "mutation {updateUnit(input: {id: \"%s-D\", name: \"Unit %s-D2.\", %s}) {change {id}}}",
                            root, root, reason)
                    .text("updateUnit.change.id");
            named.put(root, records(root, reason));
            named.get(root)
                    .putAll(Map.of(
                            "seat",
                            database.read("MATCH (:Member {id: '%s-dung'})-[:HOLDS]->(s) RETURN s.id AS id"
                                            .formatted(root))
                                    .getFirst()
                                    .get("id")
                                    .toString(),
                            "waiver",
                            database.read("MATCH (w:Waiver)-[:WAIVES]->({id: '%s-D'}) RETURN w.id AS id"
                                            .formatted(root))
                                    .getFirst()
                                    .get("id")
                                    .toString(),
                            "change",
                            change));
        }
        for (Viewer who : Viewer.values()) {
            subtree.put(who, new UnitSubtree(drawn, who == Viewer.READER_OF_ANOTHER_BLOC ? "Z" : "O"));
        }
    }

    /** Records of following up at the cell C, by the names that stand for their ids. */
    private Map<String, String> records(String root, String reason) {
        Map<String, String> records = new HashMap<>();
        List.of(
                        "visit: planVisit(unit: '@-C', plannedOn: '2026-12-01', participants: ['@-em'])",
                        "development: raiseDevelopment(unit: '@-C', title: 'Road')",
                        "inspection: planInspection(subject: '@-C', mode: INSPECTION, title: 'Fees', plannedOn: '2026-11-02',"
                                + " committee: '@-C-executive', team: ['@-em'])",
                        "inspection: recordInspection(id: '@inspection', heldOn: '2026-11-02')",
                        "finding: addFinding(inspection: '@inspection', title: 'Book', dueOn: '2026-12-31', responsible: '@-em')",
                        "remedied: addFinding(inspection: '@inspection', title: 'Box', dueOn: '2026-12-31', responsible: '@-em')",
                        "remedied: remedyFinding(id: '@remedied')",
                        "resolution: draftResolution(committee: '@-C-executive', title: 'Year',"
                                + " points: [{title: 'Roads', responsible: '@-em', dueOn: '2026-12-31'}])",
                        "resolution: issueResolution(id: '@resolution', code: '1-NQ', issuedOn: '2026-11-02')",
                        "draft: draftResolution(committee: '@-C-executive', title: 'Next year',"
                                + " points: [{title: 'Wells', responsible: '@-em', dueOn: '2027-12-31'}])",
                        "target: setTarget(unit: '@-C', year: 2026, title: 'Houses', planned: 5)",
                        "study: recordStudySession(unit: '@-C', title: 'Directive', heldOn: '2026-11-03')")
                .forEach(line -> {
                    String[] call = line.split(": ", 2);
                    records.put(call[0], record(call[1], root, reason, records));
                });
        records.put(
                "point",
                database.read("MATCH (p)-[:ITEM_OF]->({id: '%s'}) RETURN p.id AS id"
                                .formatted(records.get("resolution")))
                        .getFirst()
                        .get("id")
                        .toString());
        database.write(
                "MERGE (u:Upload {id: 'upload-walk'}) SET u += {name: 'X', mediaType: 'text/plain', size: 1, hash: 'x', by: 'editor'}");
        database.write(
                "MATCH (v:Visit {id: '%s'}) CREATE (:Entity:AttachedFile {id: '%s-file', name: 'X', mediaType: 'text/plain', size: 1, hash: 'x', addedOn: date()})-[:ATTACHED_TO]->(v)"
                        .formatted(records.get("visit"), root));
        // neither a reason nor a decision could be kept of it
        records.put("feedback", record("giveFeedback(unit: '@-C', content: 'Fees')", root, "dryRun: false", records));
        records.put("meeting", (String) api.query(
                        "mutation {recordMeetings(input: {meetings: [{unit: \"%1$s-C\", committee: \"%1$s-C-executive\", month: \"2026-10-01\", heldOn: \"2026-10-05\"}], %2$s}) {meetings {id}}}",
                        root, reason)
                .list("recordMeetings.meetings.id")
                .getFirst());
        return records;
    }

    private String record(String call, String root, String reason, Map<String, String> records) {
        String document = "mutation {recorded: "
                + call.replace("(", "(input: {").replace(")", ", " + reason + "})") + " {followUp {id}}}";
        for (Map.Entry<String, String> each : records.entrySet()) {
            document = document.replace("@" + each.getKey(), each.getValue());
        }
        return api.with(Map.of(), document.replace('\'', '"').replace("@", root))
                .text("recorded.followUp.id");
    }

    private static UnitBuilder subtree(String root) {
        return organization(root)
                .existing("1995-01-01/")
                .named("Unit " + root + ".")
                .sector("school")
                .secretary(root + "-chi")
                .responsible("An")
                .secretary("Binh", "1996-01-01/2000-01-01")
                .responsible(root + "-em", "2001-01-01/2010-01-01")
                .with(
                        group(root + "-F").named("Unit " + root + "-F.").existing("1995-01-01/"),
                        cell(root + "-C")
                                .named("Unit " + root + "-C.")
                                .existing("1995-01-01/")
                                .secretary(root + "-dung")
                                .responsible(root + "-hoa")
                                .hadMember(one(root + "-old"), "2000-01-01/2001-01-01")
                                .member(one(root + "-dung"))
                                .member(one(root + "-chi"))
                                .member(one(root + "-em"))
                                .member(one(root + "-hoa"))
                                .with(group(root + "-G")
                                        .named("Unit " + root + "-G.")
                                        .existing("1995-01-01/")),
                        cell(root + "-D")
                                .named("Unit " + root + "-D.")
                                .existing("2020-01-01/")
                                .member(one(root + "-lan").joined("2025-01-01").onProbation())
                                .splitFrom(root + "-C", "2020-01-01"),
                        cell(root + "-M")
                                .named("Unit " + root + "-M.")
                                .existing("2000-01-01/2020-01-01")
                                .mergedInto(root + "-C", "2020-01-01"));
    }

    private static PersonBuilder one(String id) {
        return person(id).named("Person " + id + ".").born("1980-01-01").joined("1999-01-01");
    }

    @AfterAll
    void leave() {
        accounts.deleteAll();
    }

    /** What other tests have changed has come to the subtrees. */
    @BeforeEach
    void look() {
        LATER.forEach(cypher -> subtree.values().forEach(of -> of.with(database, cypher)));
        database.read("MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id")
                .forEach(row -> stored.add(row.get("id").toString()));
    }

    private SchemaWalk walk() {
        return new SchemaWalk(source.schema());
    }

    @Test
    void everyFieldThatLeadsToAnEntityHasAnExpectation() {
        List<String> coordinates = walk().coordinates();

        assertThat(coordinates)
                .allSatisfy(coordinate -> assertThat(expectations.lines)
                        .withFailMessage("""
                                Nothing is said of who gets what of %s. Write in %s: '%1$s(arguments, if any) | nobody | reader of \
                                another bloc | reader | editor', each of which is one of 401, refused, nothing, seen (things in the \
                                scope alone) or told (of things outside the office and the name alone).""", coordinate, AccessExpectations.FILE)
                        .containsKey(coordinate));
        assertThat(coordinates)
                .as("What is written in %s, and not in the schema", AccessExpectations.FILE)
                .containsAll(expectations.lines.keySet());
    }

    List<String> types() {
        return walk().coordinates().stream()
                .map(coordinate -> coordinate.split("\\.")[0])
                .filter(type -> !HEARD.contains(type))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everybodyGetsWhatIsExpected(String type) {
        assertThat(expectations.ways)
                .withFailMessage(
                        "Write in %s how to come to things of the type: '%s = document with %%s'",
                        AccessExpectations.FILE, type)
                .containsKey(type);
        List<Expectation> lines = expectations.of(type);
        Map<String, Map<Viewer, String>> got = new TreeMap<>();
        Map<String, Map<Viewer, String>> expected = new TreeMap<>();
        for (Viewer who : Viewer.values()) {
            Map<String, String> answers = answers(who, type, lines, "O");
            lines.forEach(line -> {
                expected.computeIfAbsent(line.coordinate(), any -> new TreeMap<>())
                        .put(who, line.expected(who));
                got.computeIfAbsent(line.coordinate(), any -> new TreeMap<>())
                        .put(who, String.valueOf(answers.get(line.coordinate())));
            });
        }

        assertThat(got).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatStandsBesideTheSubtreeIsAsHiddenAsAnotherBloc(String type) {
        List<Expectation> lines = expectations.of(type).stream()
                .filter(line -> (line.asked() + expectations.ways.get(type)).contains("@"))
                .toList();
        Map<String, String> expected = lines.stream()
                .collect(Collectors.toMap(
                        Expectation::coordinate, line -> line.expected(Viewer.READER_OF_ANOTHER_BLOC)));

        assertThat(answers(Viewer.EDITOR, type, lines, "P")).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @EnumSource(names = "NOBODY", mode = EnumSource.Mode.EXCLUDE)
    void whoSubscribesHearsOfWhatLiesInTheScopeAlone(Viewer who) {
        Expectation line = expectations.lines.get("Subscription.changes");
        try (SubscriptionClient socket = new SubscriptionClient(port, name(who))) {
            socket.initialize()
                    .subscribe(
                            "1",
                            "subscription {x_changes: " + line.asked() + walk().selection("Subscription", "changes")
                                    + "}");
            for (String root : List.of("P", "O", "Y", "O")) {
                api.query(
                                "mutation {updateUnit(input: {id: \"%s-G\", name: \"Unit %s-%s.\", reason: \"%s \"}) {change {id}}}",
                                root, root, database.countNodes(), root)
                        .text("updateUnit.change.id");
            }
            look();
            Object payload = socket.nextOfType("next").get("payload");

            assertThat(classified(who, payload, String.valueOf(payload))).isEqualTo(line.expected(who));
        }
    }

    private static String name(Viewer who) {
        return switch (who) {
            case NOBODY -> "nobody";
            case READER_OF_ANOTHER_BLOC -> "other";
            case READER -> "reader";
            case EDITOR -> "editor";
        };
    }

    /** What somebody gets of fields, asked about a subtree. */
    private Map<String, String> answers(Viewer who, String type, List<Expectation> lines, String root) {
        Map<String, String> answers = new LinkedHashMap<>();
        // small statements are planned much faster than large ones; nobody gets as far as that
        int atOnce = who == Viewer.NOBODY ? lines.size() : 1;
        for (int from = 0; from < lines.size(); from += atOnce) {
            List<Expectation> some = lines.subList(from, Math.min(lines.size(), from + atOnce));
            GraphQlResult result = (who == Viewer.NOBODY ? api.anonymous() : api.as(name(who)))
                    .with(Map.of(), document(type, some, root));
            some.forEach(line -> answers.put(
                    line.coordinate(),
                    result.errors().isEmpty()
                            ? classified(
                                    who,
                                    Stream.of("x_" + line.field(), "problems")
                                            .flatMap(key -> under(key, result.data()).stream())
                                            .toList(),
                                    result.body())
                            : refused(who, result)));
        }
        return answers;
    }

    private String document(String type, List<Expectation> lines, String root) {
        String fields = lines.stream()
                .map(line -> "x_%s: %s%s".formatted(line.field(), line.asked(), walk().selection(type, line.field())))
                .collect(Collectors.joining(" "));
        String document = expectations.ways.get(type).replace("%s", fields);
        for (Map.Entry<String, String> each : named.get(root).entrySet()) {
            document = document.replace("@" + each.getKey(), each.getValue());
        }
        return document.replace("@", root);
    }

    private String refused(Viewer who, GraphQlResult result) {
        nothingSlips(who, result.body());
        return switch (result.errors().getFirst().classification()) {
            case "UNAUTHORIZED" -> "401";
            case "NOT_FOUND", "FORBIDDEN" -> "refused";
            default -> result.errors().getFirst().message();
        };
    }

    private String classified(Viewer who, @Nullable Object value, String body) {
        List<Map<?, ?>> things =
                maps(value).filter(map -> map.containsKey("__typename")).toList();
        List<Map<?, ?>> outside = things.stream()
                .filter(thing ->
                        !subtree.get(who).contains((String) thing.get("id")) && stored.contains(thing.get("id")))
                .toList();
        outside.forEach(thing -> assertThat(thing)
                .as("What is told of a thing outside")
                .allSatisfy((key, told) -> assertThat(
                                Set.of("__typename", "id").contains(key) || told == null || told.equals(List.of()))
                        .as("%s: %s", key, told)
                        .isTrue()));
        if (who != Viewer.EDITOR) {
            assertThat(things)
                    .allSatisfy(thing -> assertThat(thing.get("bornOn"))
                            .as("birth date of %s", thing)
                            .isNull());
        }
        nothingSlips(who, body);
        List<String> problems = maps(value)
                .filter(map -> "ERROR".equals(map.get("severity")) && map.containsKey("field"))
                .map(map -> String.valueOf(map.get("code")))
                .toList();
        if (!problems.isEmpty()) {
            return Set.of("NOT_FOUND", "FORBIDDEN").containsAll(problems) && things.isEmpty()
                    ? "refused"
                    : problems + " " + things;
        }
        return things.isEmpty() ? hasData(value) ? "open" : "nothing" : outside.isEmpty() ? "seen" : "told";
    }

    /** No hidden name stands anywhere, be it in a sentence. */
    private void nothingSlips(Viewer who, String body) {
        assertThat(body).doesNotContain(subtree.get(who).hiddenNames());
    }

    private static boolean hasData(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().anyMatch(SchemaWalkTest::hasData)
                : value instanceof Map<?, ?> map && map.containsKey("title") | map.containsKey("parents");
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                Stream.concat(Stream.of(map), map.values().stream().flatMap(SchemaWalkTest::maps));
            case List<?> list -> list.stream().flatMap(SchemaWalkTest::maps);
            case null, default -> Stream.empty();
        };
    }

    /** All values that stand somewhere under a key. */
    private static List<@Nullable Object> under(String key, @Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        maps(value).filter(map -> map.containsKey(key)).forEach(map -> values.add(map.get(key)));
        return values;
    }
}
