/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.CypherToken;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Masks what the caller may not read in declared fragments, which are written as if everybody might read everything: wherever one
 * names personal data of a member, {@code x.bornOn}, be it to return, filter or order by, it becomes null where the caller may not
 * read it. A date in backticks, {@code x.`officialOn`}, is for counting: it is left alone today, and on other days told to the month
 * ({@link SelectionCompiler#countedDate}), so that asking for one day after another does not reveal it.
 * The condition {@code personal(x)} says whether the personal data of {@code x} may be read, {@code seen(x)} whether {@code x} is
 * visible at all.
 */
final class PersonalDataMask {

    private static final Set<String> CONDITIONS = Set.of("personal", "seen");

    private final Scope scope;
    private final Set<String> personalFields;
    private final BinaryOperator<String> countedDate;
    private final BinaryOperator<String> visible;
    private final BinaryOperator<String> editable;
    private final Map<String, String> readable = new HashMap<>();

    /**
     * Creates a mask for one query.
     *
     * @param scope the scope to which it is restricted
     * @param personalFields the names of personal properties
     * @param countedDate the expression for a date that counts may depend on, by variable and property
     * @param visible the condition that a node of a type is visible, by type and variable
     * @param editable the condition that it is editable
     */
    PersonalDataMask(
            Scope scope,
            Set<String> personalFields,
            BinaryOperator<String> countedDate,
            BinaryOperator<String> visible,
            BinaryOperator<String> editable) {
        this.scope = scope;
        this.personalFields = personalFields;
        this.countedDate = countedDate;
        this.visible = visible;
        this.editable = editable;
    }

    /**
     * Masks a fragment.
     *
     * @param fragment the fragment
     * @param known the variables of the query for those of the fragment, as far as they are known
     * @return the fragment, still with its own variables
     */
    CypherFragment apply(CypherFragment fragment, Map<String, String> known) {
        List<CypherToken> tokens = fragment.tokens();
        StringBuilder masked = new StringBuilder();
        boolean changed = false;
        int at = 0;
        while (at < tokens.size()) {
            if (isCondition(tokens, at)) {
                String node = tokens.get(at + 2).text();
                masked.append(
                        tokens.get(at).text().equals("seen") ? visible.apply("Node", node) : readable(node, known));
                at += 4;
                changed = true;
            } else if (!scope.allEditable() && isCountedDate(tokens, at)) {
                masked.append(countedDate.apply(
                        tokens.get(at).text(), unquoted(tokens.get(at + 2).text())));
                at += 3;
                changed = true;
            } else if (!scope.allEditable() && isPersonal(tokens, at)) {
                String member = tokens.get(at).text();
                masked.append("CASE WHEN %s THEN %s.%s END"
                        .formatted(
                                readable(member, known),
                                member,
                                tokens.get(at + 2).text()));
                at += 3;
                changed = true;
            } else {
                masked.append(tokens.get(at++).text());
            }
        }
        return changed ? CypherFragment.composed(masked.toString()) : fragment;
    }

    private static boolean isCondition(List<CypherToken> tokens, int at) {
        return CONDITIONS.contains(tokens.get(at).text())
                && at + 3 < tokens.size()
                && tokens.get(at + 1).is('(')
                && tokens.get(at + 3).is(')');
    }

    private boolean isPersonal(List<CypherToken> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).is('.')
                && tokens.get(at).text().length() == 1
                && CypherFragment.isVariable(tokens, at)
                && personalFields.contains(tokens.get(at + 2).text());
    }

    private boolean isCountedDate(List<CypherToken> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).is('.')
                && CypherFragment.isVariable(tokens, at)
                && tokens.get(at + 2).kind() == CypherToken.Kind.QUOTED_NAME
                && personalFields.contains(unquoted(tokens.get(at + 2).text()));
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1);
    }

    private String readable(String member, Map<String, String> known) {
        String evaluated = readable.get(known.getOrDefault(member, member));
        return evaluated == null ? editable.apply("Member", member) : evaluated;
    }

    /**
     * Says that the query evaluates once, in a variable, whether the personal data of a member may be read.
     *
     * @param member the variable of the member
     * @param condition the variable of the condition
     */
    void evaluated(String member, String condition) {
        readable.put(member, condition);
    }

    /** Ends the scope of the variable that was evaluated for a member. */
    void forget(String member) {
        readable.remove(member);
    }
}
