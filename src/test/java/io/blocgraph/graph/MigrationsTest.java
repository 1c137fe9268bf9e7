/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.history.DecisionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Migrations are applied once, however often and by however many at a time they are asked for. */
@IntegrationTest
@Tag("slow")
class MigrationsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private DatabaseMigrations migrations;

    @Autowired
    private GraphQlApi api;

    @Test
    void applyingThemAgainChangesNothing() {
        List<?> before = state();

        migrations.apply();

        assertThat(state()).isEqualTo(before);
        assertThat(before.toString()).contains("entity_id", "unit_code", "member_code", "V0006".substring(1));
    }

    @Test
    void severalInstancesApplyThemAtOnceToAnEmptyDatabase() {
        List<?> before = state();
        database.clear();
        database.write("MATCH (m:`__Neo4jMigration`) DETACH DELETE m");
        database.write("MATCH (k:UnitKind) DETACH DELETE k");

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(migrations::apply))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(state()).isEqualTo(before);
        assertThat(database.read("MATCH (k:UnitKind) RETURN k.code")).hasSize(5);
    }

    @Test
    void decisionsOfBeforeAreGivenToTheUnitsThatIssuedThem() {
        database.load(graph(
                bloc("B").secretary("An").with(organization("O").responsible("An"), organization("P")),
                bloc("Z").secretary("Lan").with(organization("Y").responsible("Lan"))));
        database.write("""
                CREATE (d:Entity:Decision {id: 'd', number: ' 12–QÐ/đuk', issuer: 'b', text: 'T', signedOn: date('2026-02-01'),
                  effectiveOn: date('2027-01-01'), effectiveKey: date('2027-01-01')})
                CREATE (:Entity:Decision {id: 'idle', number: '13', effectiveKey: date('0001-01-01')})
                WITH d MATCH (b:Assignment {id: 'a-O-An'}), (y:Assignment {id: 'a-Y-Lan'}), (p:Unit {id: 'P'}), (o:Unit {id: 'B'}), (z:Unit {id: 'Z'})
                CREATE (b)-[:DECIDED_BY]->(d), (y)-[:DECIDED_BY]->(d)
                CREATE (c:Entity:Change {id: 'c', kind: 'updateUnit', number: 1, deltas: []})-[:WITHIN]->(o), (c)-[:DECIDED_BY]->(d)
                CREATE (m:Entity:Change {id: 'm', kind: 'assign', number: 2,
                  deltas: ['{"tie":"DECIDED_BY","from":"a-Y-Lan","to":"d"}', '{"tie":"DECIDED_BY","from":"a-O-An","to":"d"}']})
                CREATE (m)-[:WITHIN]->(o), (m)-[:WITHIN]->(z), (m)-[:DECIDED_BY]->(d), (m)-[:TOUCHES]->(y), (m)-[:TOUCHES]->(b), (m)-[:TOUCHES]->(d)""");
        forgetMigrationsFrom("0011");

        migrations.apply();

        assertThat(database.read("""
                        MATCH (d:Decision) OPTIONAL MATCH (d)-[:ISSUED_BY]->(u)
                        RETURN coalesce(u.id, '') AS unit, d.text AS text, d.decisionKey AS key,
                          COLLECT { MATCH (d)<-[:DECIDED_BY]-(x) RETURN x.id ORDER BY x.id } AS carries ORDER BY key"""))
                .extracting(Object::toString)
                .containsExactly(
                        "{unit=, text=T, key=12 qd duk|b|2026|, carries=[m]}",
                        "{unit=Z, text=T, key=12 qd duk|b|2026|Z, carries=[a-Y-Lan]}",
                        "{unit=B, text=T, key=12 qd duk||2026|B, carries=[a-O-An, c]}",
                        "{unit=, text=null, key=13|||, carries=[]}");
        assertThat(database.read("""
                        MATCH (m:Change {id: 'm'}), (:Assignment {id: 'a-Y-Lan'})-[:DECIDED_BY]->(z)
                        RETURN [delta IN m.deltas WHERE delta CONTAINS '"to":"' + z.id + '"' | delta] AS moved, m.deltas[1] AS kept"""))
                .asString()
                .contains("a-Y-Lan", "{\"tie\":\"DECIDED_BY\",\"from\":\"a-O-An\",\"to\":\"d\"}");
        assertThat(database.read("MATCH (d:Decision {id: 'd'})-[:ISSUED_BY]->(u) RETURN u.id AS unit"))
                .hasToString("[{unit=B}]");
        assertThat(DecisionKey.of(" 12–QÐ/đuk", "b", LocalDate.of(2026, 2, 1), "B", "B", "B"))
                .isEqualTo("12 qd duk||2026|B");
    }

    @Test
    void keysOfBeforeAreMadeAnew() {
        database.load(
                graph(bloc("B").secretary("An").with(organization("T-2"), organization("T-10"), organization("O"))));
        api.mutate("updateUnit", Map.of("id", "O", "name", "Ƀuôn H'leo", "effectiveOn", "2026-01-01"), "");
        String renamed = api.query("{changes(first: 1) {nodes {id}}}").text("changes.nodes.id");
        List<?> right = keys();
        database.write("""
                MATCH (n:Entity WHERE n:Unit OR n:Member OR n:Description)
                SET n.sortKey = 'x', n.words = ' x' REMOVE n.codeKey, n.codeSortKey, n.fullSortKey""");
        database.write("MATCH (u:Unit {id: 'T-2'}) SET u.code = 't 10'");
        forgetMigrationsFrom("0012");

        migrations.apply();

        assertThat(api.query("{gaps(rules: [CODE_UNIQUE]) {nodes {unit {id}}}}").list("gaps.nodes.unit.id"))
                .containsExactlyInAnyOrder("T-2", "T-10");
        database.write("MATCH (u:Unit {id: 'T-2'}) SET u.code = 'T-2'");
        migrateAgain();
        assertThat(keys()).isEqualTo(right);

        // what a change of before wrote is no obstacle, and does not come back
        database.write("MATCH (u:Unit {id: 'O'}) SET u.sortKey = 'x'");
        assertThat(api.mutate("undo", Map.of("change", renamed), "").list("done.problems.code"))
                .doesNotContain("LATER_CHANGES");
        assertThat(database.read("MATCH (u:Unit {id: 'O'}) RETURN u.sortKey AS key")
                        .getFirst())
                .isEqualTo(Map.of("key", VietnameseText.sortKey("O")));
    }

    private void migrateAgain() {
        forgetMigrationsFrom("0013");
        migrations.apply();
    }

    private List<?> keys() {
        return database.read("""
                MATCH (n:Entity WHERE n:Unit OR n:Member OR n:Description OR n:FormerCode)
                RETURN n.id AS id, n {.sortKey, .fullSortKey, .words, .codeKey, .codeSortKey} AS keys ORDER BY id""");
    }

    private void forgetMigrationsFrom(String version) {
        database.write(
                "MATCH (m:`__Neo4jMigration`) WHERE '%s' <= m.version <= '9999' DETACH DELETE m".formatted(version));
    }

    private List<?> state() {
        return List.of(
                database.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
                database.read("SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name"),
                database.read("MATCH (m:`__Neo4jMigration`) RETURN m.version AS version ORDER BY version"));
    }
}
