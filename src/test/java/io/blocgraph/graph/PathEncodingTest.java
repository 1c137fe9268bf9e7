/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that a locale does not know are noticed, and said. */
class PathEncodingTest {

    @ParameterizedTest(name = "{0} in {1} is lost: {2}")
    @CsvSource({
        "/srv/dữ-liệu, US-ASCII, true",
        "/srv/d?-li?u, US-ASCII, true",
        "/srv/d\uFFFD, US-ASCII, true",
        "/srv/dữ-liệu, ISO-8859-1, true",
        "/srv/data, US-ASCII, false",
        "/srv/dữ-liệu, UTF-8, false",
        "/srv/d?, UTF-8, false"
    })
    void aPathThatTheEncodingCannotWriteOrHasNotReadIsLost(String path, String encoding, boolean lost) {
        assertThat(PathEncoding.loses(path, Charset.forName(encoding))).isEqualTo(lost);
    }

    @Test
    void errorNamesTheRequiredLocale() {
        RuntimeException failure = new IllegalArgumentException(new InvalidPathException("/srv/dữ-liệu", "Malformed"));

        assertThat(new PathFailureAnalyzer(StandardCharsets.US_ASCII).analyze(failure))
                .extracting("description", "action")
                .satisfies(
                        texts -> assertThat(texts.toString()).contains("/srv/dữ-liệu", "US-ASCII", "LC_ALL=C.UTF-8"));
        assertThat(new PathFailureAnalyzer(StandardCharsets.UTF_8).analyze(failure))
                .isNull();
    }
}
