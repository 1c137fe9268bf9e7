/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.graph.RelationshipType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {

    @ParameterizedTest
    @EnumSource(QueryFailedException.Reason.class)
    void everyFailureReasonHasAText(QueryFailedException.Reason reason) throws IOException {
        assertThat(texts("").stringPropertyNames()).contains(new QueryFailedException(reason, "", null).messageKey());
    }

    /** What the record of a change shows of a relationship. How historical values are stored is not shown. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DESCRIBED_BY")
    void everyChangedRelationshipHasAText(RelationshipType type) throws IOException {
        assertThat(texts("").stringPropertyNames()).contains("tie." + type);
    }

    /** The others are not shown: keys, and what the kinds of units are set to. */
    @ParameterizedTest
    @ValueSource(strings = {"hierarchy", "committee", "member", "assignment", "followup", "attachment"})
    void everyChangedPropertyHasAText(String feature) throws IOException {
        var vocabulary = new Properties();
        try (var file = TranslationsTest.class.getResourceAsStream("/graph-vocabulary/" + feature + ".properties")) {
            vocabulary.load(file);
        }
        var texts = texts("");
        assertThat(names(vocabulary, "properties")
                        .filter(name -> !names(vocabulary, "derived").toList().contains(name))
                        .filter(name -> !texts.containsKey("property." + name)))
                .isSubsetOf(
                        "id",
                        "version",
                        "hash",
                        "at",
                        "by",
                        "unit",
                        "within",
                        "rank",
                        "nameEn",
                        "nameVi",
                        "answered",
                        "secretary");
    }

    @Test
    void readersOfEnglishGetEnglishOnAVietnameseServer() {
        var before = Locale.getDefault();
        Locale.setDefault(Translations.VIETNAMESE);
        try {
            assertThat(new Translations().getTranslation("kind.CLUSTER", Translations.ENGLISH))
                    .isEqualTo("Cluster");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersInTextsAreWrittenAsTheLanguageDoes() {
        assertThat(new Translations().getTranslation("span.summary", Translations.VIETNAMESE, 115, 320, 4412))
                .isEqualTo("115 tổ chức cơ sở đảng, 320 chi bộ, 4.412 đảng viên");
    }

    private static Stream<String> names(Properties vocabulary, String kind) {
        return Arrays.stream(vocabulary.getProperty(kind, "").split("\\s+")).filter(name -> !name.isEmpty());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file =
                TranslationsTest.class.getResourceAsStream("/vaadin-i18n/translations" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
