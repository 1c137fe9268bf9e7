/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the structure. Its title, explanation and source, and the messages of its violations, are in the message source
 * under {@code rule.} followed by its code.
 */
interface Rule {

    /**
     * A number in the rule, such as a limit.
     *
     * @param name the name by which {@link #violations} refers to it as a parameter
     * @param history the number over time
     */
    record Value(String name, EffectiveValue<Integer> history) {}

    /** {@return the stable code of the rule} */
    RuleCode code();

    /** {@return whether a violation rejects a change or is listed as a gap} */
    Severity severity();

    /** {@return the data of a unit that the rule checks} */
    List<RuleInput> inputs();

    /**
     * Returns Cypher expressions for lists of maps, with one map for each violation of the rule by the unit {@code u}:
     *
     * <ul>
     *   <li>{@code member}: the member concerned, if any; {@code own}: whether it concerns that member alone; {@code personal}: whether
     *       it discloses personal data
     *   <li>{@code entities}: the other entities concerned, in a stable order
     *   <li>{@code values}: the arguments of the message after the names of unit and member
     *   <li>{@code since}: the day since which the rule has been violated, if it is known
     *   <li>{@code variant}: the suffix of the message key, for a rule that can be violated in several ways
     * </ul>
     *
     * <p>Variables other than the inputs are single letters; parameters are those of {@link #parameters}.
     *
     * @return the expressions
     */
    List<String> violations();

    /**
     * Returns an expression for the day since which the rule has been violated, where it must be looked up.
     *
     * @return Cypher over the unit {@code u} and the member {@code m}, or empty if the day is part of the violation
     */
    default Optional<String> since() {
        return Optional.empty();
    }

    /**
     * {@return whether every change is validated against the rule; otherwise its violations are only listed, because they come with
     * time or have nothing to do with the structure}
     */
    default boolean checkedOnChange() {
        return true;
    }

    /** {@return the input field with which a client would resolve a violation, or empty if there is none} */
    default Optional<String> field() {
        return Optional.empty();
    }

    /** {@return the numbers in the rule} */
    default List<Value> values() {
        return List.of();
    }

    /** {@return the parameters of the expressions on a day: the numbers in the rule, unless overridden} */
    default Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        values().forEach(value -> parameters.put(value.name(), value.history().valueOn(day)));
        return parameters;
    }
}
