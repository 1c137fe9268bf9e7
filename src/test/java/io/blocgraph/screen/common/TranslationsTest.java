/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranslationsTest {

    @ParameterizedTest
    @EnumSource(QueryFailedException.Reason.class)
    void everyFailureReasonHasAText(QueryFailedException.Reason reason) throws IOException {
        assertThat(texts("").stringPropertyNames()).contains(new QueryFailedException(reason, "", null).messageKey());
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

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file =
                TranslationsTest.class.getResourceAsStream("/vaadin-i18n/translations" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
