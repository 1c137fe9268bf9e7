package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.UnitRef;
import java.util.List;

/** What would be if somebody left. */
record DepartureImpact(
        String text, List<Line> seats, List<Line> assignments, List<Vacancy> holes, List<RuleViolation> brokenRules) {

    /** A sentence. */
    record Line(String text) {}

    /** A unit with a new hole in its chain, for all below it. */
    record Vacancy(String text, UnitRef unit) {}

    /** A rule that would be broken. */
    record RuleViolation(String message, String remedy, UnitRef unit) {}
}
