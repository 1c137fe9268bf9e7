/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A piece of Cypher that a feature contributes to statements. It is Cypher that can be pasted into a console, with three
 * additions:
 *
 * <ul>
 *   <li>each pattern that a period belongs to says in a comment when it is matched ({@link RelationshipTime});
 *   <li>variables stand for those of the statement: known names are bound to them ({@link #bind}), other single letters get new ones;
 *   <li>{@code {name}} is a placeholder for other Cypher ({@link #with}).
 * </ul>
 *
 * <p>It is checked when it is created, which for those in constants of beans is when the application starts.
 */
public final class CypherFragment {

    private static final Pattern LETTER = Pattern.compile("[a-z]");

    private final List<CypherToken> tokens;

    private CypherFragment(List<CypherToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Creates a fragment.
     *
     * @param cypher its text
     * @return the fragment
     * @throws CypherFragmentException if it mentions a label, a relationship type or a property that the graph does not have, or a
     *     relationship or a seat without saying when it is matched
     */
    public static CypherFragment of(String cypher) {
        CypherFragment fragment = composed(cypher);
        try {
            GraphVocabulary.OF_APPLICATION.check(CypherNames.of(fragment.tokens));
            TimedPattern.Reader reader = new TimedPattern.Reader(fragment.tokens);
            for (int i = 0; i < fragment.tokens.size(); i++) {
                reader.at(i);
            }
        } catch (CypherFragmentException fault) {
            throw new CypherFragmentException(fault.getMessage() + ", in:\n" + cypher);
        }
        return fragment;
    }

    /**
     * Creates a fragment from Cypher that was composed of fragments, which is not checked again.
     *
     * @param cypher its text
     * @return the fragment
     */
    public static CypherFragment composed(String cypher) {
        return new CypherFragment(CypherToken.of(cypher));
    }

    /**
     * Returns this fragment with another in the place of a placeholder.
     *
     * @param placeholder the name of the placeholder, {@code {name}}
     * @param other the other fragment
     * @return the fragment
     * @throws CypherFragmentException if there is no such placeholder
     */
    public CypherFragment with(String placeholder, CypherFragment other) {
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (isPlaceholder(i) && tokens.get(i + 1).text().equals(placeholder)) {
                text.append(other);
                found = true;
                i += 2;
            } else {
                text.append(tokens.get(i).text());
            }
        }
        if (!found) {
            throw new CypherFragmentException("There is no placeholder {%s} in:\n%s".formatted(placeholder, this));
        }
        return composed(text.toString());
    }

    private boolean isPlaceholder(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is('{')
                && tokens.get(at + 1).isName()
                && tokens.get(at + 2).is('}');
    }

    /**
     * Returns this fragment with another variable in the place of one.
     *
     * @param variable the variable
     * @param other the other variable
     * @return the fragment
     */
    public CypherFragment rename(String variable, String other) {
        return composed(replaceVariables(name -> name.equals(variable) ? other : name));
    }

    /**
     * Returns this fragment with parameters of the statement in the place of its own.
     *
     * @param placeholders the parameters of the statement, {@code $p3}, by the names of its own; others are left as they are
     * @return the fragment
     */
    public CypherFragment withParameters(Map<String, String> placeholders) {
        StringBuilder text = new StringBuilder();
        for (CypherToken token : tokens) {
            text.append(
                    token.kind() == CypherToken.Kind.PARAMETER
                            ? placeholders.getOrDefault(token.text().substring(1), token.text())
                            : token.text());
        }
        return composed(text.toString());
    }

    /**
     * Binds this fragment to the variables of a statement.
     *
     * @param known the variables of the statement by those of the fragment
     * @param newVariable makes a variable of the statement for a single letter that is not known
     * @return the text with the variables of the statement
     */
    public String bind(Map<String, String> known, UnaryOperator<String> newVariable) {
        Map<String, String> names = new HashMap<>(known);
        return replaceVariables(name -> LETTER.matcher(name).matches()
                ? names.computeIfAbsent(name, newVariable)
                : names.getOrDefault(name, name));
    }

    private String replaceVariables(UnaryOperator<String> replacement) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(
                    isVariable(tokens, i)
                            ? replacement.apply(tokens.get(i).text())
                            : tokens.get(i).text());
        }
        return text.toString();
    }

    /**
     * Returns whether a token is a variable: a name that is not a property, a label, a type or a function.
     *
     * @param tokens the tokens of a text
     * @param at the index of the token
     * @return whether it is one; keywords may count as variables
     */
    public static boolean isVariable(List<CypherToken> tokens, int at) {
        return tokens.get(at).isName()
                && (at == 0
                        || !tokens.get(at - 1).is('.') && !tokens.get(at - 1).is(':'))
                && (at + 1 == tokens.size() || !tokens.get(at + 1).is('('));
    }

    /** {@return the tokens of its text} */
    public List<CypherToken> tokens() {
        return tokens;
    }

    /** {@return its text} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }
}
