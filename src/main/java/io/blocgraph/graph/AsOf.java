/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The day for which a query is answered, and the one place where it is applied to Cypher.
 *
 * <p>Patterns say when they are matched ({@link RelationshipTime}), and {@link #applyTo} restricts those to the day that say so,
 * {@code (n)-[:PART_OF /* as of *}{@code /]->(p)}: it requires the day to lie in the period of every dated relationship and every
 * seat, and for past days it also includes the ended ones. What ended on or before the current day may be stored under a relationship
 * type of its own ({@code WAS_PART_OF}), which queries about the present never touch: they stay fast while history grows.
 *
 * <p>A period runs from {@code since} (inclusive, absent if unknown) to {@code until} (exclusive, absent while it lasts).
 * {@code validOnDay(r)} is the condition that it holds the day, {@code existsOnDay(u)} that the unit {@code u} exists on it.
 *
 * @param day the requested day
 * @param today the current day in the configured zone
 */
public record AsOf(LocalDate day, LocalDate today) {

    /** The parameter that holds the day in every query. */
    public static final String PARAMETER = "asOf";

    private static final String VALID = "coalesce(%1$s.since <= $asOf, true) AND coalesce(%1$s.until > $asOf, true)";

    private static final Map<String, String> CONDITIONS = Map.of(
            "validOnDay",
            VALID,
            "existsOnDay",
            "coalesce(%1$s.establishedOn <= $asOf, true) AND coalesce(%1$s.dissolvedOn > $asOf, true)");

    /** A condition is a name and a variable in parentheses. */
    private static final int CONDITION_LENGTH = 4;

    /** {@return whether the day is before the current one, so that ended relationships count, too} */
    public boolean past() {
        return day.isBefore(today);
    }

    /** {@return whether the day is the current one} */
    public boolean present() {
        return day.equals(today);
    }

    /**
     * Restricts a query to the day.
     *
     * @param cypher Cypher in which every pattern that a period belongs to says when it is matched
     * @return the query to be run with the parameter {@link #PARAMETER}
     * @throws CypherFragmentException if one does not
     */
    public String applyTo(String cypher) {
        List<CypherToken> tokens = CypherToken.of(cypher);
        TimedPattern.Reader reader = new TimedPattern.Reader(tokens);
        StringBuilder restricted = new StringBuilder();
        int unnamed = 0;
        int at = 0;
        while (at < tokens.size()) {
            Optional<TimedPattern> pattern = reader.at(at);
            Optional<String> condition = condition(tokens, at);
            if (pattern.isPresent()) {
                String variable = pattern.get().variable();
                if (variable.isEmpty() && isRestricted(pattern.get())) {
                    variable = (pattern.get().relationship() ? "dated" : "seat") + unnamed++;
                }
                restricted.append(restrict(pattern.get(), variable));
                at = pattern.get().end();
            } else {
                restricted.append(condition.orElse(tokens.get(at).text()));
                at += condition.isPresent() ? CONDITION_LENGTH : 1;
            }
        }
        return restricted.toString();
    }

    /**
     * Restricts a query to days that it names itself, several at once.
     *
     * @param cypher Cypher as for {@link #applyTo}, in which the variable {@link #PARAMETER} holds the day of a row, today or before
     * @return the query
     * @throws CypherFragmentException if a pattern does not say when it is matched
     */
    public String applyToRows(String cypher) {
        return new AsOf(LocalDate.MIN, today).applyTo(cypher).replace("$" + PARAMETER, PARAMETER);
    }

    private static boolean isRestricted(TimedPattern pattern) {
        return pattern.time().equals(Optional.of(RelationshipTime.AS_OF))
                && (!pattern.relationship() || pattern.types().stream().anyMatch(AsOf::isDated));
    }

    private static boolean isDated(String type) {
        return RelationshipType.of(type).filter(RelationshipType::dated).isPresent();
    }

    /** Returns the pattern up to the bracket that closes it, or what else follows its types. */
    private String restrict(TimedPattern pattern, String variable) {
        String types = pattern.types().stream()
                .map(type -> pattern.time().equals(Optional.of(RelationshipTime.AS_OF)) ? pattern(type) : type)
                .collect(Collectors.joining("|"));
        return (pattern.relationship() ? "[" : "(")
                + variable
                + ":"
                + types
                + (isRestricted(pattern) ? " WHERE " + VALID.formatted(variable) : pattern.closed() ? "" : " ");
    }

    private String pattern(String type) {
        return RelationshipType.of(type)
                .map(relationshipType -> relationshipType.pattern(past()))
                .orElse(type);
    }

    /** Returns what the condition that begins at a token stands for. */
    private static Optional<String> condition(List<CypherToken> tokens, int at) {
        boolean complete = at + CONDITION_LENGTH <= tokens.size()
                && tokens.get(at + 1).is('(')
                && tokens.get(at + 3).is(')');
        return Optional.ofNullable(complete ? CONDITIONS.get(tokens.get(at).text()) : null)
                .map(condition -> condition.formatted(tokens.get(at + 2).text()));
    }
}
