package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of structure. Its title, explanation and legal source, and what is said when it is broken, are in the messages under
 * {@code rule.} and its code.
 */
interface Rule {

    /**
     * A number of the rule.
     *
     * @param name its name, by which {@link #violations} refers to it as a parameter
     * @param history the number, by the days since which it holds
     */
    record Value(String name, EffectiveValue<Integer> history) {}

    RuleCode code();

    Severity severity();

    /** What it judges a unit by. */
    List<RuleInput> inputs();

    /**
     * Cypher expressions for lists of maps, a map for each way in which the unit {@code u} breaks the rule:
     *
     * <ul>
     *   <li>{@code member}: the member whom it concerns, if any; {@code own}: whether it concerns that member alone
     *   <li>{@code entities}: what else it is about, in an order that is always the same
     *   <li>{@code values}: what the sentence says besides the names of unit and member
     *   <li>{@code since}: the day since which it has been so, where that is known
     *   <li>{@code variant}: the end of the key of the sentence, of a rule that can be broken in more ways than one
     * </ul>
     *
     * <p>Variables other than the facts are single letters; parameters are those of {@link #parameters}.
     */
    List<String> violations();

    /** An expression for the day since which it has been so, where that must be looked up: {@code u} is the unit, {@code m} the member. */
    default Optional<String> since() {
        return Optional.empty();
    }

    /** The input by which a client would mend it. */
    default Optional<String> field() {
        return Optional.empty();
    }

    default List<Value> values() {
        return List.of();
    }

    /** The parameters for a day. */
    default Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        values().forEach(value -> parameters.put(value.name(), value.history().valueOn(day)));
        return parameters;
    }
}
