/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** The state of a record, and whether it is overdue; a grave development is marked. */
class StateBadge extends Span {

    private static final Set<String> GOOD = Set.of("HELD", "SETTLED", "CONCLUDED", "VERIFIED", "REVIEWED", "DONE");
    private static final Set<String> BAD = Set.of("NOT_HELD", "NOT_DONE");

    StateBadge(FollowUp record) {
        addClassName("followup-badges");
        var state = mark(getTranslation("followup.state." + record.state()));
        if (GOOD.contains(record.state())) {
            state.addClassName("mark-good");
        } else if (BAD.contains(record.state())) {
            state.addClassName("mark-bad");
        }
        add(state);
        if (record.overdue()) {
            var overdue = mark(getTranslation("followup.overdue"));
            overdue.addClassName("mark-bad");
            add(overdue);
        }
        if ("HIGH".equals(record.severity())) {
            var severe = mark(getTranslation("followup.severity.HIGH"));
            severe.addClassName("mark-soon");
            add(severe);
        }
    }

    private static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassNames("mark", "mark-plain");
        return mark;
    }
}
