/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reaches its planned end moves to the types of the past. */
@IntegrationTest
class PeriodRolloverTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 1);

    @Autowired
    private Graph graph;

    @Autowired
    private List<DerivedData> derived;

    @Autowired
    private TestDatabase database;

    @AfterEach
    void itIsTodayAgain() {
        database.write("MATCH (c:Calendar) SET c.laidAsideOn = date('%s')".formatted(TestDatabase.TODAY));
    }

    @Test
    void seatsAndAssignmentsMoveOnTheDayOfTheirEnd() {
        database.load(graph(bloc("B")
                .with(organization("O")
                        .secretary("An", "2020-01-01/2026-12-01")
                        .deputy("Lan")
                        .responsible("Bình", "2020-01-01/2026-12-01"))));

        rollOver(END.minusDays(1));

        assertThat(types("An")).containsExactly("HOLDS", "ON");
        assertThat(types("Bình")).containsExactly("ANSWERS_BY", "COVERS");

        rollOver(END);

        assertThat(types("An")).containsExactly("HELD", "WAS_ON");
        assertThat(types("Bình")).containsExactly("ANSWERED_BY", "COVERED");
        assertThat(types("Lan")).containsExactly("HOLDS", "ON");
    }

    private void rollOver(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        new PeriodRollover(graph, derived, clock).rollOver();
    }

    private List<String> types(String member) {
        return database
                .read(
                        "MATCH (:Member {id: '%s'})-[r]->(n)-[s]->() WHERE n:Seat OR n:Assignment RETURN [type(r), type(s)] AS types"
                                .formatted(member))
                .stream()
                .flatMap(row -> ((List<?>) row.get("types")).stream())
                .map(String::valueOf)
                .toList();
    }
}
