package io.blocgraph.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a user typed to find something by its words.
 *
 * @param text what was typed, with at least one letter or digit
 */
public record SearchText(String text) {

    private static final int MAX_LENGTH = 200;

    /** Of more than these, the index gives those alone whose words match best. */
    private static final int MAX_MATCHES = 2000;

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
     * What was typed into an argument.
     *
     * @param argument the argument's name, for the error
     * @param text what it holds
     * @return the text
     * @throws BadRequestException if there is no letter and no digit in it, or more than one would type
     */
    public static SearchText of(String argument, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadRequestException(argument, "search.long", MAX_LENGTH);
        }
        if (VietnameseText.query(text).isEmpty()) {
            throw new BadRequestException(argument, "search.empty");
        }
        return new SearchText(text);
    }

    /**
     * Clauses that find things {@code x} among few of many: by the index, and where that holds more than it is asked for, also by
     * looking at each of the few. Whoever looks in a part is not to miss what is there because there is more elsewhere.
     *
     * @param index the name of the full-text index
     * @param few clauses that find the few as {@code x}, without a WHERE at the end
     * @return the clauses, without a WHERE at the end; they may find others, too
     */
    public static String matchesAmong(String index, String few) {
        return MATCHES_AMONG.formatted(index, MAX_MATCHES, few, Integer.MAX_VALUE);
    }

    /**
     * The same for what is read from its beginning alone: of the few, no more are found than there are best ones.
     *
     * @param index the name of the full-text index
     * @param few clauses that find the few as {@code x}, without a WHERE at the end
     * @return the clauses, without a WHERE at the end
     */
    public static String bestMatchesAmong(String index, String few) {
        return MATCHES_AMONG.formatted(index, MAX_MATCHES, few, MAX_MATCHES);
    }

    /**
     * Clauses that find the things {@code x} whose words match best.
     *
     * @param index the name of the full-text index
     * @return the clauses, without a WHERE at the end
     */
    public static String bestMatches(String index) {
        return "CALL db.index.fulltext.queryNodes('%s', $query, {limit: %d}) YIELD node AS x WITH x"
                .formatted(index, MAX_MATCHES);
    }

    /**
     * The parameters of a statement that looks for the text.
     *
     * @return {@code query}, for a full-text index; {@code words}, each as it must begin somewhere; {@code beginning}, with which
     *     the words of a thing must begin; {@code typed}, in lower case
     */
    public Map<String, Object> parameters() {
        List<String> words = VietnameseText.prefixes(text);
        return Map.of(
                "query", VietnameseText.query(text),
                "words", words,
                "beginning", String.join("", words),
                "typed", VietnameseText.normalize(text).toLowerCase(Locale.ROOT));
    }
}
