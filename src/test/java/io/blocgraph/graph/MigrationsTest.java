package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Migrations are applied once, however often and by however many at a time they are asked for. */
@WholeApplication
class MigrationsTest {

    @Autowired
    private World world;

    @Autowired
    private Migrations migrations;

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
        world.empty();
        world.write("MATCH (m:`__Neo4jMigration`) DETACH DELETE m");
        world.write("MATCH (k:UnitKind) DETACH DELETE k");

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(migrations::apply))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(state()).isEqualTo(before);
        assertThat(world.read("MATCH (k:UnitKind) RETURN k.code")).hasSize(5);
    }

    private List<?> state() {
        return List.of(
                world.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
                world.read("SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name"),
                world.read("MATCH (m:`__Neo4jMigration`) RETURN m.version AS version ORDER BY version"));
    }
}
