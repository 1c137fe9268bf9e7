/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how fragments of Cypher are checked and bound. */
class CypherFragmentTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '!', textBlock = """
            MATCH (n:Comittee)                  ! label 'Comittee'
            WHERE n:Member OR n:Menber          ! label 'Menber'
            (n)-[:DECIDED]->(x:Decision)        ! relationship type 'DECIDED'
            (n)-[:WAIVES|WAIVED]->(x)           ! relationship type 'WAIVED'
            WHERE n.dissolved <= $asOf          ! property 'dissolved'
            n.`officalOn`                       ! property 'officalOn'
            (n)-[:COVERS]->(x:Unit)             ! [:COVERS] does not say when it is matched
            """)
    void whatTheGraphDoesNotHaveIsRefusedByName(String cypher, String fault) {
        assertThatThrownBy(() -> CypherFragment.of(cypher))
                .isInstanceOf(CypherFragmentException.class)
                .hasMessageContaining(fault)
                .hasMessageContaining(cypher);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            (n)-[:PART_OF /* as of */]->(x:Unit) | (n1)-[:PART_OF /* as of */]->(x2:Unit)
            {id: n.id, n: x}                     | {id: n1.id, n1: x2}
            x.name = 'n x'                       | x2.name = 'n x'
            any(w IN $words WHERE w <> x.words)  | any(w3 IN $words WHERE w3 <> x2.words)
            n:Member AND x.`officialOn` < $n     | n1:Member AND x2.`officialOn` < $n
            """)
    void variablesAreBoundAndNothingElseIs(String cypher, String bound) {
        assertThat(CypherFragment.of(cypher).bind(Map.of("n", "n1", "x", "x2"), letter -> letter + "3"))
                .isEqualTo(bound);
    }

    @Test
    void aPlaceholderIsReplacedByAFragment() {
        CypherFragment fragment = CypherFragment.of("MATCH {units} WHERE x:Cell")
                .with("units", CypherFragment.of("(n)<-[:PART_OF /* as of */]-(x)"));

        assertThat(fragment).hasToString("MATCH (n)<-[:PART_OF /* as of */]-(x) WHERE x:Cell");
    }

    @Test
    void aPlaceholderThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> CypherFragment.of("MATCH {units}").with("unit", CypherFragment.of("(n)")))
                .isInstanceOf(CypherFragmentException.class)
                .hasMessageContaining("{unit}");
    }

    @Test
    void aVariableAndAParameterCanBeRenamed() {
        CypherFragment fragment = CypherFragment.of("x.kind IN $kinds AND x:Unit AND n.id <> $kind");

        assertThat(fragment.rename("x", "u").withParameters(Map.of("kinds", "$p1")))
                .hasToString("u.kind IN $p1 AND u:Unit AND n.id <> $kind");
    }
}
