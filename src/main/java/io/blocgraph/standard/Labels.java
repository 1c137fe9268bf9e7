/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * The names of roles and of committees, in both languages.
 *
 * @param messages the texts of the application
 */
record Labels(MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    String vietnamese(String key) {
        return text(key, VIETNAMESE);
    }

    /** Returns a text in each language, as JSON-LD writes it. */
    List<Map<String, String>> all(String key) {
        return Stream.of(VIETNAMESE, Locale.ENGLISH)
                .map(locale -> Map.of("@language", locale.getLanguage(), "@value", text(key, locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
