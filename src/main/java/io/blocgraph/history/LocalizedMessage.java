/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.DateText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A message that is resolved in the language of its reader. */
@FunctionalInterface
public interface LocalizedMessage {

    /**
     * Resolves the message.
     *
     * @param locale the language
     * @param messages the source of messages
     * @return the text
     */
    String resolve(Locale locale, MessageSource messages);

    /**
     * Creates a message from a key.
     *
     * @param key the key in the message source
     * @param values the arguments of the message; days are written as the language does
     * @return the message
     */
    static LocalizedMessage of(String key, Object... values) {
        return (locale, messages) -> messages.getMessage(
                key,
                Arrays.stream(values)
                        .map(value -> value instanceof LocalDate day ? DateText.of(day, locale) : value)
                        .toArray(),
                locale);
    }
}
