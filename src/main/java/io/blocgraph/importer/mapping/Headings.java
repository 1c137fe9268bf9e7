/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.graph.VietnameseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Recognizes the fields of a kind of list by the headings of columns. */
final class Headings {

    /** What a heading tells, and how surely. */
    record Match(List<String> fields, double score) {

        static final Match NONE = new Match(List.of(), 0);
    }

    private static final double EXACT = 3;
    private static final double CONTAINED = 2;
    private static final double NEAR = 1;
    private static final int NEAR_LENGTH = 8;

    /** How much longer a heading may be than what is recognized in it. */
    private static final int LONGEST = 25;

    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
    private static final Pattern PARTS = Pattern.compile("[\\n\\r/;+]+|\\s-\\s");
    private static final Pattern WORDS_BETWEEN = Pattern.compile("(?iU),|\\s+và\\s+");
    private static final Map<ListKind, Headings> CACHE = new ConcurrentHashMap<>();

    private final Map<String, String> words = new HashMap<>();

    private Headings(ListKind kind) {
        // what a word means in lists of this kind comes before what it means in others
        Predicate<String> isField = field -> kind.field(field).isPresent();
        words.putAll(new Dictionary("headings.properties", "", isField).meanings());
        words.putAll(new Dictionary("headings.properties", kind.name() + ".", isField).meanings());
    }

    static Headings of(ListKind kind) {
        return CACHE.computeIfAbsent(kind, Headings::new);
    }

    /**
     * Recognizes a heading.
     *
     * @param parts the texts above the column, from the top down; empty ones are ignored
     * @return the fields: several, if each cell of the column holds several values
     */
    Match match(List<String> parts) {
        List<String> texts = parts.stream().filter(text -> !text.isBlank()).toList();
        if (texts.isEmpty()) {
            return Match.NONE;
        }
        String whole = String.join(" ", texts);
        for (String text : List.of(whole, texts.getLast(), texts.getFirst())) {
            for (String spelled : List.of(text, PARENTHESES.matcher(text).replaceAll(" "))) {
                if (words.get(VietnameseText.plainWords(spelled)) instanceof String field) {
                    return new Match(List.of(field), EXACT);
                }
            }
        }
        List<String> several = several(texts.getLast());
        return several.isEmpty() ? contained(VietnameseText.plainWords(whole)) : new Match(several, EXACT);
    }

    /**
     * Returns the fields of a heading whose parts name one each. What one of them names is perhaps not imported; a comma or "and" stands
     * between parts only if all are known.
     */
    private List<String> several(String text) {
        String plain = PARENTHESES.matcher(text).replaceAll(" ");
        List<String> parts = fields(PARTS.split(plain));
        List<String> listed = fields(WORDS_BETWEEN.split(plain));
        if (parts.size() > 1 && parts.stream().anyMatch(field -> !field.isEmpty())) {
            return parts;
        }
        return listed.size() > 1 && listed.stream().noneMatch(String::isEmpty) ? listed : List.of();
    }

    private List<String> fields(String[] parts) {
        List<String> fields = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                fields.add(words.getOrDefault(VietnameseText.plainWords(part), ""));
            }
        }
        return fields;
    }

    private Match contained(String typed) {
        String longest = words.keySet().stream()
                .filter(word -> word.length() > 2 && (" " + typed + " ").contains(" " + word + " "))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (!longest.isEmpty() && typed.length() <= LONGEST + longest.length()) {
            return new Match(List.of(words.getOrDefault(longest, "")), CONTAINED);
        }
        if (typed.length() < NEAR_LENGTH) {
            return Match.NONE;
        }
        LevenshteinDistance distance = new LevenshteinDistance(2);
        return words.keySet().stream()
                .filter(word -> word.length() >= NEAR_LENGTH && distance.apply(word, typed) >= 0)
                .min(Comparator.comparingInt(word -> distance.apply(word, typed)))
                .map(word -> new Match(List.of(words.getOrDefault(word, "")), NEAR))
                .orElse(Match.NONE);
    }

    /** {@return whether a text is a heading of any field} */
    boolean knows(String text) {
        return words.containsKey(VietnameseText.plainWords(text));
    }
}
