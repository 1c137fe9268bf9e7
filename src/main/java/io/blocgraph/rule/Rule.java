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
     * @param name its name, by which a {@link Finding} refers to it as a parameter
     * @param dated the number, by the days since which it holds
     */
    record Value(String name, Dated<Integer> dated) {}

    RuleCode code();

    Severity severity();

    /** How what breaks it is found, in as many ways as there are to break it. */
    List<Finding> findings();

    /** The input by which a client would mend it. */
    default Optional<String> field() {
        return Optional.empty();
    }

    default List<Value> values() {
        return List.of();
    }

    /** The parameters of the findings for a day. */
    default Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        values().forEach(value -> parameters.put(value.name(), value.dated().on(day)));
        return parameters;
    }
}
