package io.blocgraph.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a user typed to find something by its words.
 *
 * @param text what was typed, with at least one letter or digit
 */
public record TypedText(String text) {

    private static final int LONGEST = 200;

    /**
     * What was typed into an argument.
     *
     * @param argument the argument's name, for the error
     * @param text what it holds
     * @return the text
     * @throws BadRequest if there is no letter and no digit in it, or more than one would type
     */
    public static TypedText of(String argument, String text) {
        if (text.length() > LONGEST) {
            throw new BadRequest(argument, "search.long", LONGEST);
        }
        if (VietnameseText.query(text).isEmpty()) {
            throw new BadRequest(argument, "search.empty");
        }
        return new TypedText(text);
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
                "typed", VietnameseText.stored(text).toLowerCase(Locale.ROOT));
    }
}
