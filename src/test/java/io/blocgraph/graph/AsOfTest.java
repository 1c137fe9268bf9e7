/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how date conditions are added to a statement. */
class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AsOf PRESENT = new AsOf(TODAY, TODAY);
    private static final AsOf PAST = new AsOf(TODAY.minusDays(1), TODAY);
    private static final AsOf FUTURE = new AsOf(TODAY.plusDays(1), TODAY);

    /** {@code <r>} stands for the condition that the period of {@code r} holds the day, {@code #} for {@code /* as of *}{@code /}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a dated relationship gets a name and a condition | (a)-[:PART_OF #]->(b)        | (a)-[dated0:PART_OF WHERE <dated0>]->(b)            | (a)-[dated0:PART_OF~WAS_PART_OF WHERE <dated0>]->(b)
            a name that is there is kept                     | (a)<-[r:COVERS #]-(b)        | (a)<-[r:COVERS WHERE <r>]-(b)                       | (a)<-[r:COVERS~COVERED WHERE <r>]-(b)
            spaces make no difference                        | (a)<-[ r : COVERS#]-(b)      | (a)<-[r:COVERS WHERE <r>]-(b)                       | (a)<-[r:COVERS~COVERED WHERE <r>]-(b)
            each gets a name of its own                      | ()-[:BELONGS_TO #]->()-[:PART_OF #]->() | ()-[dated0:BELONGS_TO WHERE <dated0>]->()-[dated1:PART_OF WHERE <dated1>]->() | ()-[dated0:BELONGS_TO~BELONGED_TO WHERE <dated0>]->()-[dated1:PART_OF~WAS_PART_OF WHERE <dated1>]->()
            of several types each has its past               | ()-[r:PART_OF~IN_CLUSTER #]->() | ()-[r:PART_OF~IN_CLUSTER WHERE <r>]->()          | ()-[r:PART_OF~WAS_PART_OF~IN_CLUSTER~WAS_IN_CLUSTER WHERE <r>]->()
            without a period of its own there is no condition | (m)-[:HOLDS #]->()          | (m)-[:HOLDS]->()                                    | (m)-[:HOLDS~HELD]->()
            committees, seats and assignments have their past | ()-[:LEADS #]->()<-[:ON #]-()-[:ANSWERS_BY #]-() | ()-[:LEADS]->()<-[:ON]-()-[:ANSWERS_BY]-() | ()-[:LEADS~LED]->()<-[:ON~WAS_ON]-()-[:ANSWERS_BY~ANSWERED_BY]-()
            where one of the types is dated all are asked    | ()-[r:ACTIVE_IN~LEADS #]->() | ()-[r:ACTIVE_IN~LEADS WHERE <r>]->()                | ()-[r:ACTIVE_IN~WAS_ACTIVE_IN~LEADS~LED WHERE <r>]->()
            a seat is dated                                  | (s:Seat #)                   | (s:Seat WHERE <s>)                                  | (s:Seat WHERE <s>)
            a seat without a name gets one                   | (:Seat #)                    | (seat0:Seat WHERE <seat0>)                          | (seat0:Seat WHERE <seat0>)
            a quantified path is asked at every step         | (n) (()-[:PART_OF #]->()){0,3} (x) | (n) (()-[dated0:PART_OF WHERE <dated0>]->()){0,3} (x) | (n) (()-[dated0:PART_OF~WAS_PART_OF WHERE <dated0>]->()){0,3} (x)
            what never ends is left as it is                 | ()-[:DECIDED_BY]->()         | ()-[:DECIDED_BY]->()                                | ()-[:DECIDED_BY]->()
            a type without a period is left as it is         | ()-[:MAY_STAND_UNDER]->()    | ()-[:MAY_STAND_UNDER]->()                           | ()-[:MAY_STAND_UNDER]->()
            what is matched ever is matched whatever the day | ()-[:ON~WAS_ON /* ever */]->(:Seat /* ever */) | ()-[:ON~WAS_ON]->(:Seat)          | ()-[:ON~WAS_ON]->(:Seat)
            what lasts is matched whatever the day           | ()-[r:COVERS /* lasting */]->() | ()-[r:COVERS]->()                                | ()-[r:COVERS]->()
            its own conditions follow                        | ()-[r:COVERS~COVERED /* ever */ WHERE r.x]->() | ()-[r:COVERS~COVERED WHERE r.x]->() | ()-[r:COVERS~COVERED WHERE r.x]->()
            a period is asked for by a condition             | (y WHERE validOnDay(y))      | (y WHERE <y>)                                       | (y WHERE <y>)
            other labels are left as they are                | (u:Unit {id: $id})           | (u:Unit {id: $id})                                  | (u:Unit {id: $id})
            what is written is left as it is                 | CREATE (a)-[:COVERS]->(b)    | CREATE (a)-[:COVERS]->(b)                           | CREATE (a)-[:COVERS]->(b)
            lists and maps are left as they are              | u.list[0], {a: [1, 2]}       | u.list[0], {a: [1, 2]}                              | u.list[0], {a: [1, 2]}
            texts are left as they are                       | u.x = '()-[:COVERS #]->()'   | u.x = '()-[:COVERS #]->()'                          | u.x = '()-[:COVERS #]->()'
            """, quoteCharacter = '"')
    void theDayIsAppliedToWhatSaysSoAndToNothingElse(String rule, String cypher, String present, String past) {
        assertThat(PRESENT.applyTo(text(cypher))).as(rule).isEqualTo(text(present));
        assertThat(FUTURE.applyTo(text(cypher))).as(rule).isEqualTo(text(present));
        assertThat(PAST.applyTo(text(cypher))).as(rule).isEqualTo(text(past));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH ()-[:COVERS]->()",
                "MATCH ()-[: COVERS]->()",
                "MATCH ()-[:COVERS|COVERED]->()",
                "MATCH ()-[r:COVERS WHERE r.since > $asOf]->()",
                "MATCH (s:Seat)",
                "MATCH ()-[:COVERS /* sometimes */]->()",
                "MATCH ()-[:COVERS /* ever */]->()",
                "MATCH ()-[:COVERS|COVERED /* lasting */]->()",
                "MATCH ()-[:COVERS|COVERED /* as of */]->()",
                "MATCH ()-[:DECIDED_BY /* as of */]->()",
                "CREATE (a:Committee) WITH a MATCH (a)<-[:ON]-()"
            })
    void aPatternMustSayWhenItIsMatched(String cypher) {
        assertThatThrownBy(() -> PRESENT.applyTo(cypher)).isInstanceOf(CypherFragmentException.class);
    }

    @Test
    void aUnitExistsFromTheDayOnWhichItIsEstablishedUntilItIsDissolved() {
        assertThat(PRESENT.applyTo("existsOnDay(u)"))
                .isEqualTo("coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)");
    }

    private static String text(String shorthand) {
        return shorthand
                .replace('~', '|')
                .replace("#", RelationshipTime.AS_OF.comment())
                .replaceAll("<(\\w+)>", "coalesce($1.since <= \\$asOf, true) AND coalesce($1.until > \\$asOf, true)");
    }

    @Test
    void onlyWhatHasPassedIsPast() {
        assertThat(PAST.past()).isTrue();
        assertThat(PRESENT.past()).isFalse();
        assertThat(FUTURE.past()).isFalse();
        assertThat(PRESENT.present()).isTrue();
        assertThat(FUTURE.present()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PART_OF, 2026-11-22, WAS_PART_OF",
        "PART_OF, 2026-11-23, WAS_PART_OF",
        "PART_OF, 2026-11-24, PART_OF",
        "PART_OF, , PART_OF",
        "HOLDS, 2026-11-23, HELD",
        "DECIDED_BY, 2026-11-22, DECIDED_BY"
    })
    void whatEndedByTheCurrentDayIsKeptWithThePast(
            RelationshipType relationshipType, @Nullable LocalDate until, String type) {
        assertThat(relationshipType.storedType(until, TODAY)).isEqualTo(type);
    }
}
