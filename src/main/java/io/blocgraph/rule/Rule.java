package io.blocgraph.rule;

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
     * @param name its name, by which {@link Finding} refers to it as a parameter
     * @param unit what it counts: members, months, …
     * @param dated the number, by the days since which it holds
     */
    record Value(String name, String unit, Dated<Integer> dated) {}

    /** From where what breaks the rule is found. */
    enum Reach {
        /** From the unit alone. */
        UNIT,
        /** From the unit, or from a member who is part of it. */
        UNIT_OR_MEMBER,
        /** From the member whom it is about; from a unit only by looking at all its members. */
        MEMBER
    }

    RuleCode code();

    Severity severity();

    Finding finding();

    default Reach reach() {
        return Reach.UNIT;
    }

    /** The input by which a client would mend it. */
    default Optional<String> field() {
        return Optional.empty();
    }

    default List<Value> values() {
        return List.of();
    }

    /** The parameters of the finding for a day. */
    default Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        values().forEach(value -> parameters.put(value.name(), value.dated().on(day)));
        return parameters;
    }
}
