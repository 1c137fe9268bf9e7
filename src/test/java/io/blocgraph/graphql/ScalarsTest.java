/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and moments are taken in one form only, and only those that exist. */
class ScalarsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2024-02-29", "9999-12-31"})
    void daysThatExistAreTaken(String day) {
        assertThat(taken(Scalars.DATE, day)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29",
                "2025-13-01",
                "2025-06-31",
                "0000-01-01",
                "-0001-01-01",
                "+10000-01-01",
                "10000-01-01",
                "2025-1-1",
                "20250101",
                "01/07/2025",
                "2025-07-01T00:00:00Z",
                " 2025-07-01",
                ""
            })
    void otherDaysAreNot(String day) {
        assertThatThrownBy(() -> taken(Scalars.DATE, day)).isInstanceOf(CoercingParseValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-01T08:30:00Z", "2025-07-01T08:30:00.123+07:00", "9999-12-31T23:59:59Z"})
    void momentsWithTheirOffsetAreTaken(String moment) {
        assertThat(taken(Scalars.DATE_TIME, moment)).isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-01T08:30:00",
                "2025-07-01",
                "2025-02-29T00:00:00Z",
                "2025-07-01T25:00:00Z",
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "now"
            })
    void otherMomentsAreNot(String moment) {
        assertThatThrownBy(() -> taken(Scalars.DATE_TIME, moment)).isInstanceOf(CoercingParseValueException.class);
    }

    @Test
    void momentsAreAnsweredInUtc() {
        assertThat(coercing(Scalars.DATE_TIME)
                        .serialize(
                                ZonedDateTime.parse("2025-07-01T08:30:00+07:00[Asia/Ho_Chi_Minh]"),
                                GraphQLContext.getDefault(),
                                Locale.ENGLISH))
                .isEqualTo("2025-07-01T01:30:00Z");
    }

    @Test
    void whatIsRefusedIsSaidBackInShort() {
        assertThatThrownBy(() -> taken(Scalars.DATE, "x".repeat(100_000)))
                .message()
                .hasSizeLessThan(200)
                .contains("2025-07-01");
    }

    private static Object taken(GraphQLScalarType scalar, String text) {
        return coercing(scalar).parseValue(text, GraphQLContext.getDefault(), Locale.ENGLISH);
    }

    @SuppressWarnings("unchecked") // a scalar of ours
    private static Coercing<Object, Object> coercing(GraphQLScalarType scalar) {
        return (Coercing<Object, Object>) scalar.getCoercing();
    }
}
