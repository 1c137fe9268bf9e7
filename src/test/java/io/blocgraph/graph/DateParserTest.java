/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    private static final LocalDate REFERENCE = LocalDate.of(1977, 8, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/3/1958",
                "05/03/1958",
                "5.3.1958",
                "5-3-1958",
                "05-03-1958",
                "5 3 1958",
                " 5 / 3 / 1958 ",
                "05031958",
                "1958-03-05",
                "5/3/58",
                "050358"
            })
    void aDayIsReadHoweverItIsTyped(String text) {
        assertThat(DateParser.parse(text, REFERENCE)).contains(LocalDate.of(1958, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "32/13/2009",
                "3/25/1958",
                "3/1958",
                "1958",
                "5/3/8",
                "5/3/195",
                "5/3/19580",
                "5031958",
                "abc",
                ""
            })
    void whatIsNoDayIsNotGuessed(String text) {
        assertThat(DateParser.parse(text, REFERENCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1/1/26, 2026", "1/1/27, 1927", "1/1/99, 1999", "1/1/00, 2000"})
    void aYearOfTwoDigitsLiesAroundTheReference(String text, int year) {
        assertThat(DateParser.parse(text, REFERENCE)).contains(LocalDate.of(year, 1, 1));
    }
}
