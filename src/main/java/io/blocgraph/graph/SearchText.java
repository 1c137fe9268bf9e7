/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text that a user typed to search by words.
 *
 * @param text the text as typed; without a letter or digit, it finds nothing
 */
public record SearchText(String text) {

    private static final int MAX_LENGTH = 200;

    /** Beyond this number of matches, the index returns only the best ones. */
    private static final int MAX_MATCHES = 2000;

    /** Occurs in the words of no node. */
    private static final String NO_WORD = "\n";

    /** Matches nothing; an empty query would be a syntax error. */
    private static final String NO_MATCH = "+a -a";

    private static final String MATCHES_AMONG = """
            CALL () {
              CALL db.index.fulltext.queryNodes('%1$s', $query, {limit: %2$d}) YIELD node AS y
              RETURN collect(y) AS l
            }
            CALL (l) {
              UNWIND l AS x
              RETURN x
            UNION
              WITH l WHERE size(l) = %2$d
              %3$s
              WHERE all(w IN $words WHERE x.words CONTAINS w)
              RETURN x LIMIT %4$d
            }
            WITH x""";

    /**
     * Creates the text from an argument.
     *
     * @param argument the argument's name, for the error
     * @param text its value
     * @return the text
     * @throws BadRequestException if it is longer than anybody would type
     */
    public static SearchText of(String argument, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadRequestException(argument, "search.long", MAX_LENGTH);
        }
        return new SearchText(text);
    }

    /**
     * Returns clauses that find nodes {@code x} in a small part of a large set: through the index, and, where the index has more
     * matches than it returns, also by checking each node of the part. A search within a part must not miss matches because there
     * are more elsewhere.
     *
     * @param index the name of the full-text index
     * @param few clauses that match the part as {@code x}, without a final WHERE
     * @return the clauses, without a final WHERE; they may match nodes outside the part, too
     */
    public static String matchesAmong(String index, String few) {
        return MATCHES_AMONG.formatted(index, MAX_MATCHES, few, Integer.MAX_VALUE);
    }

    /**
     * Returns the same for results of which only the beginning is read: at most as many nodes of the part are found as the index
     * returns.
     *
     * @param index the name of the full-text index
     * @param few clauses that match the part as {@code x}, without a final WHERE
     * @return the clauses, without a final WHERE
     */
    public static String bestMatchesAmong(String index, String few) {
        return MATCHES_AMONG.formatted(index, MAX_MATCHES, few, MAX_MATCHES);
    }

    /**
     * Returns clauses that find the best matching nodes {@code x}.
     *
     * @param index the name of the full-text index
     * @return the clauses, without a final WHERE
     */
    public static String bestMatches(String index) {
        return "CALL db.index.fulltext.queryNodes('%s', $query, {limit: %d}) YIELD node AS x WITH x"
                .formatted(index, MAX_MATCHES);
    }

    /**
     * Returns the parameters of a query that searches for the text.
     *
     * @return {@code query}, for a full-text index; {@code words}, the word prefixes to be found; {@code beginnings}, with one of which
     *     a node's words begin if its name begins with the text; {@code typed}, in lower case; {@code codeKey}, the key of the code that
     *     it may be
     */
    public Map<String, Object> parameters() {
        return Map.of(
                "query", hasWords() ? VietnameseText.query(text) : NO_MATCH,
                "words", words(),
                "beginnings", beginnings(),
                "typed", ReadableText.line(text).toLowerCase(Locale.ROOT),
                "codeKey", VietnameseText.codeKey(text));
    }

    /**
     * Returns whether the text has a letter or digit, without which it finds nothing.
     *
     * @return whether there is anything to search for
     */
    public boolean hasWords() {
        return !VietnameseText.prefixes(text).isEmpty();
    }

    /**
     * Returns what each word of the text begins a word of a node with.
     *
     * @return the folded words, each preceded by a space; for a text without words, what no node's words contain
     */
    public List<String> words() {
        return hasWords() ? VietnameseText.prefixes(text) : List.of(NO_WORD);
    }

    /**
     * Returns what the words of a node begin with if its name begins with the text.
     *
     * @return one beginning or two, since a word with an apostrophe can also be typed as two; for a text without words, what no
     *     node's words begin with
     */
    public List<String> beginnings() {
        return hasWords() ? VietnameseText.beginnings(text) : List.of(NO_WORD);
    }
}
