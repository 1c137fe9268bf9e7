/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.UnitRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The consequences of a member's departure. */
record DepartureImpact(
        String text,
        List<Line> seats,
        List<Line> assignments,
        List<Vacancy> holes,
        List<InHand> followUps,
        List<RuleViolation> brokenRules) {

    /** A consequence, as a sentence. */
    record Line(String text) {}

    /** A unit that would have a vacancy. */
    record Vacancy(String text, UnitRef unit) {}

    /** What somebody else would have to take over. */
    record InHand(FollowUp followUp) {}

    /** A record of following up. */
    record FollowUp(
            String id,
            String kind,
            @Nullable String title,
            @Nullable String excerpt) {}

    /** A rule that would be violated. */
    record RuleViolation(String message, String remedy, UnitRef unit) {}
}
