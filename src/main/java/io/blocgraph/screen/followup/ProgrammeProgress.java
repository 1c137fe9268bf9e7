/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;

/** How much of the programme of inspections was held. */
class ProgrammeProgress extends Div {

    /**
     * Creates it; hidden if there is no inspection.
     *
     * @param programme the numbers
     * @param year the year of the programme; empty if the inspections of all years are counted
     */
    ProgrammeProgress(FollowUps.Programme programme, Optional<String> year) {
        addClassName("programme");
        var all = programme.all().totalCount();
        var held = programme.held().totalCount();
        setVisible(all > 0);
        if (all == 0) {
            return;
        }
        var text = year.map(it -> getTranslation("followup.programme.year", it, held, all))
                .orElseGet(() -> getTranslation("followup.programme.all", held, all));
        var progress = new ProgressBar(0, all, held);
        progress.getElement().setAttribute("aria-label", text);
        add(new Span(text));
        if (programme.overdue().totalCount() > 0) {
            var late = new Span(getTranslation(
                    "followup.programme.overdue", programme.overdue().totalCount()));
            late.addClassNames("mark", "mark-bad");
            add(late);
        }
        add(progress);
    }
}
