/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A token of Cypher. The tokens of a text, one after the other, are the text.
 *
 * @param kind what it is
 * @param text its text, with the quotation marks of what is quoted
 */
public record CypherToken(Kind kind, String text) {

    /** The kinds of tokens. */
    public enum Kind {
        /** White space. */
        SPACE,
        /** A comment, which may say the time of what precedes it. */
        COMMENT,
        /** A quoted text. */
        TEXT,
        /** A name in backticks. */
        QUOTED_NAME,
        /** A parameter, {@code $asOf}. */
        PARAMETER,
        /** A name or a keyword. */
        NAME,
        /** A number. */
        NUMBER,
        /** Any other character. */
        SYMBOL
    }

    /** What comes after the last token. */
    static final CypherToken END = new CypherToken(Kind.SYMBOL, "\0");

    /**
     * Splits Cypher into its tokens. The whole statement of each request is split: a loop over the characters is faster there than a
     * regular expression.
     *
     * @param cypher the text
     * @return its tokens, in order
     */
    public static List<CypherToken> of(String cypher) {
        List<CypherToken> tokens = new ArrayList<>(cypher.length() / 3);
        int start = 0;
        while (start < cypher.length()) {
            Kind kind = kind(cypher, start);
            int end = Math.min(end(kind, cypher, start), cypher.length());
            tokens.add(new CypherToken(kind, cypher.substring(start, end)));
            start = end;
        }
        return tokens;
    }

    private static Kind kind(String cypher, int start) {
        char first = cypher.charAt(start);
        char second = start + 1 < cypher.length() ? cypher.charAt(start + 1) : 0;
        if (isPartOfName(first)) {
            return Character.isDigit(first) ? Kind.NUMBER : Kind.NAME;
        }
        return switch (first) {
            case '\'', '"' -> Kind.TEXT;
            case '`' -> Kind.QUOTED_NAME;
            case '$' -> isPartOfName(second) ? Kind.PARAMETER : Kind.SYMBOL;
            case '/' -> second == '*' || second == '/' ? Kind.COMMENT : Kind.SYMBOL;
            default -> Character.isWhitespace(first) ? Kind.SPACE : Kind.SYMBOL;
        };
    }

    private static int end(Kind kind, String cypher, int start) {
        return switch (kind) {
            case SPACE -> skip(cypher, start, Character::isWhitespace);
            case COMMENT ->
                cypher.charAt(start + 1) == '*'
                        ? after("*/", cypher, start + 2)
                        : skip(cypher, start, character -> character != '\n');
            case TEXT -> endOfText(cypher, start);
            case QUOTED_NAME -> after("`", cypher, start + 1);
            case PARAMETER, NAME -> skip(cypher, start + 1, CypherToken::isPartOfName);
            case NUMBER -> skip(cypher, start, Character::isDigit);
            case SYMBOL -> start + 1;
        };
    }

    private static int endOfText(String cypher, int start) {
        int at = start + 1;
        while (at < cypher.length() && cypher.charAt(at) != cypher.charAt(start)) {
            at += cypher.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int after(String mark, String cypher, int from) {
        int at = cypher.indexOf(mark, from);
        return at < 0 ? cypher.length() : at + mark.length();
    }

    private static int skip(String cypher, int from, IntPredicate characters) {
        int at = from;
        while (at < cypher.length() && characters.test(cypher.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPartOfName(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** {@return whether it is this character} */
    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** {@return whether it is a name or a keyword, not in backticks} */
    public boolean isName() {
        return kind == Kind.NAME;
    }

    /** {@return whether it separates others and means nothing} */
    public boolean isBlank() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }
}
