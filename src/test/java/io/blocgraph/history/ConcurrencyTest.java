/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes at the same time are made one after the other where they would meet, and none is lost. */
@IntegrationTest
@Tag("slow")
class ConcurrencyTest {

    private static final int AT_ONCE = 24;

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Test
    void aThousandRandomMovesLeaveATree() {
        UnitBuilder bloc = bloc("B");
        for (int i = 0; i < 6; i++) {
            UnitBuilder organization = organization("O" + i);
            for (int j = 0; j < 4; j++) {
                organization.with(cell("C" + i + j).with(group("G" + i + j)));
            }
            bloc.with(organization);
        }
        database.load(graph(bloc));
        Random random = new Random(1);
        List<Map<String, Object>> moves = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String cell = "C" + random.nextInt(6) + random.nextInt(4);
            moves.add(
                    random.nextInt(3) == 0
                            ? Map.of(
                                    "id", cell.replace('C', 'G'), "parent", "C" + random.nextInt(6) + random.nextInt(4))
                            : Map.of("id", cell, "parent", "O" + random.nextInt(6)));
        }

        List<GraphQlResult> answers = atOnce(1000, i -> api.mutate("moveUnit", moves.get(i), ""));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.list("done.problems.severity")).doesNotContain("ERROR"));
        assertThat(
                        database.read(
                                "MATCH (u:Unit) WHERE COUNT { (u)-[:PART_OF]->() } <> CASE WHEN u:Bloc THEN 0 ELSE 1 END RETURN u.id"))
                .isEmpty();
        assertThat(database.read("MATCH (u:Unit) WHERE NOT EXISTS { (u)-[:PART_OF]->*(:Bloc) } RETURN u.id"))
                .isEmpty();
    }

    @Test
    void twoUnitsCannotBePutUnderEachOther() {
        for (int i = 0; i < 10; i++) {
            database.load(graph(bloc("B").with(organization("O").with(cell("X").with(group("Y"))))));
            // the table of kinds would refuse one of them on its own
            database.write(
                    "MATCH (g:UnitKind {code: 'GROUP'}), (c:UnitKind {code: 'CELL'}) MERGE (c)-[:MAY_STAND_UNDER]->(g)");

            atOnce(
                    2,
                    n -> n == 0
                            ? api.mutate("moveUnit", Map.of("id", "X", "parent", "Y"), "")
                            : api.mutate("moveUnit", Map.of("id", "Y", "parent", "X"), ""));

            assertThat(database.read("MATCH (u:Unit)-[:PART_OF]->+(u) RETURN u.id"))
                    .isEmpty();
        }
        database.write("MATCH (:UnitKind {code: 'CELL'})-[m:MAY_STAND_UNDER]->(:UnitKind {code: 'GROUP'}) DELETE m");
    }

    @Test
    void aCommitteeGetsOneSecretary() {
        UnitBuilder cell = cell("C").executive("m0");
        IntStream.range(1, AT_ONCE).forEach(i -> cell.members("m" + i));
        database.load(graph(bloc("B").with(organization("O").with(cell))));

        List<GraphQlResult> answers = atOnce(
                AT_ONCE,
                i -> api.mutate(
                        "seatMember", Map.of("committee", "C-executive", "member", "m" + i, "role", "SECRETARY"), ""));

        assertThat(answers.stream()
                        .filter(answer -> answer.list("done.problems.severity").contains("ERROR")))
                .hasSize(AT_ONCE - 1);
        assertThat(database.read("MATCH (s:Seat {role: 'SECRETARY'})-[:ON]->() RETURN s.id"))
                .hasSize(1);
    }

    @Test
    void aMemberBelongsToOneCell() {
        UnitBuilder organization = organization("O").with(cell("C").members("An"));
        IntStream.range(0, AT_ONCE).forEach(i -> organization.with(cell("C" + i)));
        database.load(graph(bloc("B").with(organization)));

        atOnce(AT_ONCE, i -> api.mutate("transferMember", Map.of("members", List.of("An"), "cell", "C" + i), ""));

        assertThat(database.read("MATCH (:Member {id: 'An'})-[:BELONGS_TO]->(c) RETURN c.id"))
                .hasSize(1);
    }

    @Test
    void onlyOneOfManyChangesWithTheSameVersionSucceeds() {
        UnitBuilder cell = cell("C").executive("m0");
        UnitBuilder bloc = bloc("B").with(cluster("K"), organization("O").with(cell));
        IntStream.range(1, AT_ONCE).forEach(i -> cell.members("m" + i));
        IntStream.range(1, AT_ONCE).forEach(i -> bloc.with(grassrootsCell("O" + i)));
        database.load(graph(bloc));

        atOnce(AT_ONCE - 1, i -> {
            api.mutate(
                    "placeInCluster",
                    Map.of("organizations", List.of("O" + (i + 1)), "cluster", "K", "expectedVersion", 1),
                    "");
            return api.mutate(
                    "seatMember",
                    Map.of("committee", "C-executive", "member", "m" + (i + 1), "role", "MEMBER", "expectedVersion", 1),
                    "");
        });

        assertThat(database.read("MATCH (o)-[:IN_CLUSTER]->({id: 'K'}) RETURN o.id"))
                .hasSize(1);
        assertThat(database.read("MATCH (s)-[:ON]->({id: 'C-executive'}) RETURN s.id"))
                .hasSize(2);
    }

    @Test
    void noChangeIsLostToACount() {
        UnitBuilder bloc = bloc("B").with(cluster("K"));
        IntStream.range(0, AT_ONCE).forEach(i -> bloc.seat("STEERING", "MEMBER", "m" + i));
        database.load(graph(bloc));
        List<Object> seats = database.read("MATCH (s:Seat) RETURN s.id AS id").stream()
                .map(row -> row.get("id"))
                .toList();

        atOnce(AT_ONCE, i -> api.mutate("endSeat", Map.of("id", seats.get(i)), ""));

        assertThat(database.read("MATCH (c:Committee) WHERE c.version = %d RETURN c.id".formatted(AT_ONCE + 1)))
                .hasSize(1);
    }

    @Test
    void ofTwoHundredChangesOfOneClusterEachIsMadeOnceOrComesTooLate() {
        UnitBuilder bloc = bloc("B").with(cluster("K"), cluster("L"));
        IntStream.range(0, 200).forEach(i -> bloc.with(grassrootsCell("O" + i).in("L")));
        database.load(graph(bloc));

        List<GraphQlResult> answers = atOnce(200, i -> {
            Map<String, Object> input =
                    new HashMap<>(Map.of("organizations", List.of("O" + i), "cluster", "K", "idempotencyKey", "k" + i));
            if (i % 4 == 0) {
                input.put("expectedVersion", 1);
            }
            api.mutate("placeInCluster", input, "");
            return api.mutate("placeInCluster", input, "");
        });

        long late = answers.stream()
                .filter(answer -> answer.list("done.problems.code").contains("STALE"))
                .count();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.errors()).isEmpty());
        assertThat(database.read("MATCH (o)-[:IN_CLUSTER]->({id: 'K'}) RETURN o.id"))
                .hasSize((int) (200 - late));
        assertThat(database.read("MATCH (c:Change) RETURN c.id")).hasSize((int) (200 - late));
        assertThat(database.read("MATCH (c:Change) RETURN DISTINCT c.number")).hasSize((int) (200 - late));
    }

    /** All answers, some of the questions being asked at the same time. */
    private static List<GraphQlResult> atOnce(int times, IntFunction<GraphQlResult> question) {
        Semaphore most = new Semaphore(AT_ONCE);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GraphQlResult>> futures = IntStream.range(0, times)
                    .mapToObj(i -> executor.submit(() -> {
                        most.acquire();
                        try {
                            return question.apply(i);
                        } finally {
                            most.release();
                        }
                    }))
                    .toList();
            List<GraphQlResult> answers = new ArrayList<>();
            for (Future<GraphQlResult> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
