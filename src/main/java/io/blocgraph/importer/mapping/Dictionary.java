/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.graph.VietnameseText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;

/** Words of lists by what they mean, from a resource: a property for each meaning, its words separated by {@code |}. */
final class Dictionary {

    private final Map<String, String> meanings = new LinkedHashMap<>();

    /**
     * Reads the words of some meanings.
     *
     * @param resource the name of the resource beside this class
     * @param prefix what the names of these meanings begin with, which is left out
     * @param isMeant which of them are read: two kinds of lists may have the same word for different fields
     */
    Dictionary(String resource, String prefix, Predicate<String> isMeant) {
        Properties properties = read(resource);
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(isMeant)
                .forEach(meaning -> {
                    for (String word : properties.getProperty(prefix + meaning).split("\\|")) {
                        meanings.put(VietnameseText.plainWords(word), meaning);
                    }
                });
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** {@return the first word of each of some meanings, in the order of the meanings} */
    static List<String> first(String resource, String prefix) {
        Properties properties = read(resource);
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .map(name -> properties.getProperty(name).split("\\|")[0])
                .toList();
    }

    /** {@return the meanings by their folded words} */
    Map<String, String> meanings() {
        return meanings;
    }
}
