package io.blocgraph.history;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.grassrootsCell;
import static io.blocgraph.fixture.Drawing.group;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.UnitDrawing;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes at the same time are made one after the other where they would meet, and none is lost. */
@WholeApplication
class ConcurrencyTest {

    private static final int AT_ONCE = 24;

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @Test
    void aThousandRandomMovesLeaveATree() {
        UnitDrawing bloc = bloc("B");
        for (int i = 0; i < 6; i++) {
            UnitDrawing organization = organization("O" + i);
            for (int j = 0; j < 4; j++) {
                organization.with(cell("C" + i + j).with(group("G" + i + j)));
            }
            bloc.with(organization);
        }
        world.is(graph(bloc));
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

        List<Answer> answers = atOnce(1000, i -> ask.change("moveUnit", moves.get(i), ""));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.list("done.problems.severity")).doesNotContain("ERROR"));
        assertThat(
                        world.read(
                                "MATCH (u:Unit) WHERE COUNT { (u)-[:PART_OF]->() } <> CASE WHEN u:Bloc THEN 0 ELSE 1 END RETURN u.id"))
                .isEmpty();
        assertThat(world.read("MATCH (u:Unit) WHERE NOT EXISTS { (u)-[:PART_OF]->*(:Bloc) } RETURN u.id"))
                .isEmpty();
    }

    @Test
    void twoUnitsCannotBePutUnderEachOther() {
        for (int i = 0; i < 10; i++) {
            world.is(graph(bloc("B").with(organization("O").with(cell("X").with(group("Y"))))));
            // the table of kinds would refuse one of them on its own
            world.write(
                    "MATCH (g:UnitKind {code: 'GROUP'}), (c:UnitKind {code: 'CELL'}) MERGE (c)-[:MAY_STAND_UNDER]->(g)");

            atOnce(
                    2,
                    n -> n == 0
                            ? ask.change("moveUnit", Map.of("id", "X", "parent", "Y"), "")
                            : ask.change("moveUnit", Map.of("id", "Y", "parent", "X"), ""));

            assertThat(world.read("MATCH (u:Unit)-[:PART_OF]->+(u) RETURN u.id"))
                    .isEmpty();
        }
        world.write("MATCH (:UnitKind {code: 'CELL'})-[m:MAY_STAND_UNDER]->(:UnitKind {code: 'GROUP'}) DELETE m");
    }

    @Test
    void aCommitteeGetsOneSecretary() {
        UnitDrawing cell = cell("C").executive("m0");
        IntStream.range(1, AT_ONCE).forEach(i -> cell.members("m" + i));
        world.is(graph(bloc("B").with(organization("O").with(cell))));

        List<Answer> answers = atOnce(
                AT_ONCE,
                i -> ask.change(
                        "seatMember", Map.of("committee", "C-executive", "member", "m" + i, "role", "SECRETARY"), ""));

        assertThat(answers.stream()
                        .filter(answer -> answer.list("done.problems.severity").contains("ERROR")))
                .hasSize(AT_ONCE - 1);
        assertThat(world.read("MATCH (s:Seat {role: 'SECRETARY'})-[:ON]->() RETURN s.id"))
                .hasSize(1);
    }

    @Test
    void aMemberBelongsToOneCell() {
        UnitDrawing organization = organization("O").with(cell("C").members("An"));
        IntStream.range(0, AT_ONCE).forEach(i -> organization.with(cell("C" + i)));
        world.is(graph(bloc("B").with(organization)));

        atOnce(AT_ONCE, i -> ask.change("transferMember", Map.of("members", List.of("An"), "cell", "C" + i), ""));

        assertThat(world.read("MATCH (:Member {id: 'An'})-[:BELONGS_TO]->(c) RETURN c.id"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoNameOneVersionOneIsFirst() {
        UnitDrawing cell = cell("C").executive("m0");
        UnitDrawing bloc = bloc("B").with(cluster("K"), organization("O").with(cell));
        IntStream.range(1, AT_ONCE).forEach(i -> cell.members("m" + i));
        IntStream.range(1, AT_ONCE).forEach(i -> bloc.with(grassrootsCell("O" + i)));
        world.is(graph(bloc));

        atOnce(AT_ONCE - 1, i -> {
            ask.change(
                    "placeInCluster",
                    Map.of("organizations", List.of("O" + (i + 1)), "cluster", "K", "expectedVersion", 1),
                    "");
            return ask.change(
                    "seatMember",
                    Map.of("committee", "C-executive", "member", "m" + (i + 1), "role", "MEMBER", "expectedVersion", 1),
                    "");
        });

        assertThat(world.read("MATCH (o)-[:IN_CLUSTER]->({id: 'K'}) RETURN o.id"))
                .hasSize(1);
        assertThat(world.read("MATCH (s)-[:ON]->({id: 'C-executive'}) RETURN s.id"))
                .hasSize(2);
    }

    @Test
    void noChangeIsLostToACount() {
        UnitDrawing bloc = bloc("B").with(cluster("K"));
        IntStream.range(0, AT_ONCE).forEach(i -> bloc.seat("STEERING", "MEMBER", "m" + i));
        world.is(graph(bloc));
        List<Object> seats = world.read("MATCH (s:Seat) RETURN s.id AS id").stream()
                .map(row -> row.get("id"))
                .toList();

        atOnce(AT_ONCE, i -> ask.change("endSeat", Map.of("id", seats.get(i)), ""));

        assertThat(world.read("MATCH (c:Committee) WHERE c.version = %d RETURN c.id".formatted(AT_ONCE + 1)))
                .hasSize(1);
    }

    @Test
    void ofTwoHundredChangesOfOneClusterEachIsMadeOnceOrComesTooLate() {
        UnitDrawing bloc = bloc("B").with(cluster("K"), cluster("L"));
        IntStream.range(0, 200).forEach(i -> bloc.with(grassrootsCell("O" + i).in("L")));
        world.is(graph(bloc));

        List<Answer> answers = atOnce(200, i -> {
            Map<String, Object> input =
                    new HashMap<>(Map.of("organizations", List.of("O" + i), "cluster", "K", "idempotencyKey", "k" + i));
            if (i % 4 == 0) {
                input.put("expectedVersion", 1);
            }
            ask.change("placeInCluster", input, "");
            return ask.change("placeInCluster", input, "");
        });

        long late = answers.stream()
                .filter(answer -> answer.list("done.problems.code").contains("STALE"))
                .count();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.faults()).isEmpty());
        assertThat(world.read("MATCH (o)-[:IN_CLUSTER]->({id: 'K'}) RETURN o.id"))
                .hasSize((int) (200 - late));
        assertThat(world.read("MATCH (c:Change) RETURN c.id")).hasSize((int) (200 - late));
        assertThat(world.read("MATCH (c:Change) RETURN DISTINCT c.number")).hasSize((int) (200 - late));
    }

    /** All answers, some of the questions being asked at the same time. */
    private static List<Answer> atOnce(int times, IntFunction<Answer> question) {
        Semaphore most = new Semaphore(AT_ONCE);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = IntStream.range(0, times)
                    .mapToObj(i -> executor.submit(() -> {
                        most.acquire();
                        try {
                            return question.apply(i);
                        } finally {
                            most.release();
                        }
                    }))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
