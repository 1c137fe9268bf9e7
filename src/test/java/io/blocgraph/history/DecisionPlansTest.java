/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose decision it is, is found without a scan, however many units and decisions there are. */
@IntegrationTest
class DecisionPlansTest {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "id",
            "d",
            "ids",
            List.of("O"),
            "edited",
            List.of("B"),
            "everything",
            false,
            "key",
            "5||2026|B",
            "unit",
            "B",
            "decision",
            Map.of("id", "d"));

    @Autowired
    private Driver driver;

    @ParameterizedTest
    @CsvSource({
        "Decisions, BASIS",
        "Decisions, FIND",
        "Decisions, MAKE",
        "Issuer, NAMED",
        "Issuer, EDITED",
        "Issuer, WITHIN",
        "Issuer, TOPS"
    })
    void scansNothing(String owner, String statement) throws ReflectiveOperationException {
        Field field = Class.forName("io.blocgraph.history." + owner).getDeclaredField(statement);
        field.setAccessible(true);
        try (var session = driver.session()) {
            Plan plan = session.run("EXPLAIN " + field.get(null), PARAMETERS)
                    .consume()
                    .plan();
            assertThat(operators(plan).toList()).noneMatch(operator -> operator.contains("Scan"));
        }
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(DecisionPlansTest::operators));
    }
}
