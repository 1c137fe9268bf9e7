package io.blocgraph.access;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AskAs;
import io.blocgraph.fixture.FileSet;
import io.blocgraph.fixture.UnitDrawing;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.WatchedGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists, chains and searches cost, counted with PROFILE: it does not grow with what lies outside of them. */
@WholeApplication
class ScopeCostTest {

    private static final String LIST = "{units(filter: {kinds: [ORGANIZATION]}, first: 20) {nodes {code name}}}";
    private static final String PEOPLE = "{members(filter: {within: \"O1\"}, first: 20) {nodes {code fullName}}}";
    private static final String CHAIN =
            "{responsibilityChain(subject: \"O1-1\") {links {unit {code} member {fullName} status}}}";

    @Autowired
    private World world;

    @Autowired
    private WatchedGraph graph;

    @Autowired
    private AskAs ask;

    @Test
    void whatLiesOutsideCostsNothing() {
        Scope bloc = Scope.of(Set.of("B"), Set.of());
        world.is(blocBeside(40));
        graph.planAnew();
        long list = touched(bloc, LIST, "kinds");
        long people = touched(bloc, PEOPLE, "$within");
        long chain = touched(bloc, CHAIN, "{id: $subject}");
        long listOfAll = touched(Scope.EVERYTHING, LIST, "kinds");
        long peopleOfAll = touched(Scope.EVERYTHING, PEOPLE, "$within");
        long chainOfAll = touched(Scope.EVERYTHING, CHAIN, "{id: $subject}");

        world.is(blocBeside(2));

        System.out.printf(
                "records touched without and with a scope: organizations %d, %d; members of one %d, %d; chain %d, %d%n",
                listOfAll, list, peopleOfAll, people, chainOfAll, chain);
        assertThat(touched(bloc, LIST, "kinds")).isEqualTo(list);
        assertThat(touched(bloc, PEOPLE, "$within")).isEqualTo(people);
        assertThat(touched(bloc, CHAIN, "{id: $subject}")).isEqualTo(chain);
    }

    @Test
    void theLatestChangesAreThoseOfTheScope() {
        world.is(blocBeside(2));
        changed(1, 20, "B");
        changed(21, 40, "Z");

        for (String document : List.of(
                "{changes(first: 2) {nodes {number}}}", "{changes(within: \"B\", first: 2) {nodes {number}}}")) {
            assertThat(ask.as(Scope.of(Set.of("B"), Set.of()), document))
                    .hasToString("{changes={nodes=[{number=20}, {number=19}]}}");
        }
    }

    /** Changes and their decisions, of each day one. */
    private void changed(int from, int to, String unit) {
        world.write("""
                UNWIND range(%d, %d) AS i
                MATCH (u:Unit {id: '%3$s'})
                CREATE (d:Entity:Decision {id: 'd' + i, number: 'd' + i, effectiveKey: date('2020-01-01') + duration({days: i})})
                CREATE (c:Entity:Change {id: 'c' + i, number: i, kind: 'updateUnit'})-[:DECIDED_BY]->(d)
                CREATE (c)-[:WITHIN {unit: u.id, number: i}]->(u)""".formatted(from, to, unit));
    }

    private static FileSet blocBeside(int others) {
        UnitDrawing other = bloc("Z").secretary("Mai");
        IntStream.range(0, others)
                .forEach(i -> other.with(organization("Z" + i)
                        .secretary("Sơn" + i)
                        .with(cell("Z" + i + "-1").members("Tú" + i))));
        return graph(
                bloc("B")
                        .secretary("An")
                        .with(
                                cluster("K").responsible("An"),
                                organization("O1")
                                        .in("K")
                                        .secretary("Bình")
                                        .with(cell("O1-1").secretary("Chi").members("Dũng", "Em")),
                                organization("O2")
                                        .in("K")
                                        .secretary("Giang")
                                        .with(cell("O2-1").members("Hà"))),
                other);
    }

    private long touched(Scope scope, String document, String part) {
        return graph.touchedBy(() -> ask.as(scope, document), part);
    }
}
