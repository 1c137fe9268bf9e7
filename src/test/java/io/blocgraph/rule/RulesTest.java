/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.TransactionResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules asked about some units and members, as a change asks them. */
@IntegrationTest
@Tag("slow")
class RulesTest {

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);
    private static final AsOf DAY = new AsOf(TODAY, TODAY);

    @Autowired
    private TestDatabase database;

    @Autowired
    private Graph graph;

    @Autowired
    private Rules rules;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .executive("Bình", "2020-01-01/2026-01-01")
                .with(organization("O")
                        .secretary("Chi")
                        .responsible("Bình")
                        .with(cell("C")
                                .secretary("Dũng")
                                .members("Em", "Giang")
                                .member(person("Hà").joined("2025-01-01").onProbation())))));
    }

    @Test
    void aTransactionSeesWhatItWouldBreak() {
        List<Violation> broken = graph.executeWrite(writing -> {
            assertThat(rules.violations(writing, DAY, List.of("C"), List.of("Dũng")))
                    .isEmpty();
            writing.write("""
                    MATCH (:Member {id: 'Dũng'})-[h:HOLDS]->(:Seat), (:Member {id: 'Dũng'})-[b:BELONGS_TO]->()
                    DELETE h, b""", Map.of());
            return new TransactionResult<>(rules.violations(writing, DAY, List.of("C"), List.of("Dũng")), false);
        });

        assertThat(broken)
                .extracting(Violation::toString)
                .containsExactly("CELL_MINIMUM at C null []", "SECRETARY_PRESENT at C null []");
        assertThat(broken.getFirst().message(Locale.ENGLISH))
                .isEqualTo("C has 2 official members; a cell has at least 3.");
        assertThat(broken.getFirst().message(Locale.of("vi")))
                .isEqualTo("C có 2 đảng viên chính thức; chi bộ phải có ít nhất 3.");
        assertThat(rules.violations(graph, DAY, List.of("C"), List.of())).isEmpty();
    }

    @Test
    void whatConcernsAMemberIsFoundByNamingTheMember() {
        assertThat(found(List.of(), List.of("Hà"))).containsExactly("PROBATION_OVERDUE at C Hà []");
        assertThat(found(List.of(), List.of("Bình"))).containsExactly("ORGANIZATION_BY_EXECUTIVE at O Bình [a-O-Bình]");
        assertThat(found(List.of("C"), List.of("Em"))).isEmpty();
        assertThat(found(List.of("O", "C"), List.of("Bình", "Hà")))
                .containsExactly(
                        "PROBATION_OVERDUE at C Hà []",
                        "GRASSROOTS_FORM at O null []",
                        "ORGANIZATION_BY_EXECUTIVE at O Bình [a-O-Bình]");
    }

    @Test
    void errorsAreFoundAtUnitsWithoutNamingMembers() {
        database.write(
                "MATCH (m:Member {id: 'Em'})-[r:BELONGS_TO]->() SET r.since = date('2021-01-01'), r.until = date('2021-01-01')");

        assertThat(rules.errors(graph, DAY, List.of("B", "O", "C"), 10))
                .extracting(Violation::toString)
                .containsExactly("DATES_ORDERED at C Em []");
    }

    private List<String> found(List<String> units, List<String> members) {
        return rules.violations(graph, DAY, units, members).stream()
                .map(Violation::toString)
                .toList();
    }
}
