/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.graph.VietnameseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The values of fields with several values, as people write them. */
public final class ImportValues {

    private static final Map<String, Map<String, String>> CACHE = new ConcurrentHashMap<>();

    /** What makes a role one of the past. */
    private static final List<String> FORMER = List.of("nguyen", "cuu", "former");

    private ImportValues() {}

    /**
     * Recognizes a value.
     *
     * @param field the name of the field
     * @param text the text of the cell
     * @return the value; empty if the text means none
     */
    public static Optional<String> find(String field, String text) {
        Map<String, String> words = words(field);
        String typed = VietnameseText.plainWords(text);
        if (words.get(typed) instanceof String value) {
            return Optional.of(value);
        }
        List<String> contained = words.keySet().stream()
                .filter(word -> word.length() > 2 && (" " + typed + " ").contains(" " + word + " "))
                .toList();
        // the most specific: of "Phó Bí thư thường trực" the deputy, not the secretary
        List<String> meanings = new ArrayList<>(contained.stream()
                .filter(word -> contained.stream()
                        .noneMatch(other -> !other.equals(word) && (" " + other + " ").contains(" " + word + " ")))
                .map(words::get)
                .distinct()
                .toList());
        if (meanings.size() > 1) {
            // who has a higher role is a member as well
            meanings.remove("MEMBER");
        }
        boolean isFormer = FORMER.stream().anyMatch(word -> (" " + typed + " ").contains(" " + word + " "));
        return meanings.size() == 1 && !(field.equals("role") && isFormer)
                ? Optional.of(meanings.getFirst())
                : Optional.empty();
    }

    /**
     * Returns the value that a text means exactly.
     *
     * @param field the name of the field
     * @param text the text of the cell
     * @return the value; empty if the text means none of the known ones
     */
    public static Optional<String> exact(String field, String text) {
        return Optional.ofNullable(words(field).get(VietnameseText.plainWords(text)));
    }

    /**
     * Returns how the values that a field can have are written.
     *
     * @param field the name of the field
     * @return a word for each value
     */
    public static List<String> of(String field) {
        return Dictionary.first("values.properties", field + ".");
    }

    private static Map<String, String> words(String field) {
        return CACHE.computeIfAbsent(
                field, name -> new Dictionary("values.properties", name + ".", meaning -> true).meanings());
    }
}
