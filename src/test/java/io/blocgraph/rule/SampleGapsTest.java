/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.bulk.BulkSource;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the sample graph has exactly the gaps that its description lists. */
@IntegrationTest
@Tag("slow")
class SampleGapsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Test
    void sampleGraphHasOnlyTheIntendedGaps() {
        database.load(BulkSource.sample());

        GraphQlResult result = api.query("{gaps(first: 500) {nodes {rule unit {code} member {code}}}}");

        List<String> gaps = new ArrayList<>();
        for (int i = 0; i < result.list("gaps.nodes").size(); i++) {
            gaps.add("%s %s %s"
                    .formatted(
                            result.list("gaps.nodes.rule").get(i),
                            result.list("gaps.nodes.unit.code").get(i),
                            result.list("gaps.nodes.member.code").get(i)));
        }
        assertThat(gaps)
                .containsExactly(
                        "POINT_OVERDUE DL DL-M0026",
                        "POINT_OVERDUE DL DL-M1391",
                        "POINT_OVERDUE DL DL-M2213",
                        "UNIT_NOT_VISITED DL-005 null",
                        "UNIT_NOT_VISITED DL-023 null",
                        "DEVELOPMENT_UNSETTLED DL-030 DL-M1571",
                        "UNIT_NOT_VISITED DL-041 null",
                        "SECRETARY_PRESENT DN-029-3 null",
                        "INSPECTION_NOT_HELD DN-035 DN-M1012",
                        "FINDING_OVERDUE DN-054 DN-M2337",
                        "ORGANIZATION_BY_EXECUTIVE DN-058 DN-M3324",
                        "SECRETARY_PRESENT DN-088 null",
                        "ORGANIZATION_COVERED DN-099 null",
                        "FINDING_OVERDUE DN-100 DN-M4116",
                        "ORGANIZATION_COVERED DN-115 null",
                        "CLUSTER_COVERED DN-C09 null",
                        "CLUSTER_BY_STANDING DN-C10 DN-M2819",
                        "OVERLOADED GL GL-M0021",
                        "PROBATION_OVERDUE TH-010-2 TH-M0473",
                        "CELL_NOT_MEETING TH-016-2 null",
                        "CELL_MINIMUM TH-021-3 null",
                        "TERM_EXPIRED TH-024 null",
                        "CELL_NOT_MEETING TH-033 null");
    }
}
