/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.common.Hints;
import java.util.Optional;
import java.util.function.Function;

/** A list of records, read page by page. */
class FollowUpList extends Div {

    private final transient Function<Optional<String>, FollowUps.FollowUpPage> pages;
    private final boolean isWithUnit;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("history.more"));
    private transient Optional<String> next = Optional.empty();

    /**
     * Creates a list, and reads its first page.
     *
     * @param pages reads the page after a cursor
     * @param isWithUnit whether the unit of each record is named
     * @param none the key of the hint where there are no records
     */
    FollowUpList(Function<Optional<String>, FollowUps.FollowUpPage> pages, boolean isWithUnit, String none) {
        this.pages = pages;
        this.isWithUnit = isWithUnit;
        list.addClassName("followup-lines");
        more.addClickListener(click -> show(next));
        add(list, more);
        var first = show(Optional.empty());
        if (first.nodes().isEmpty()) {
            list.setVisible(false);
            add(Hints.empty(none));
        }
    }

    private FollowUps.FollowUpPage show(Optional<String> cursor) {
        var page = pages.apply(cursor);
        page.nodes().forEach(it -> list.add(new FollowUpItem(it, isWithUnit)));
        more.setVisible(page.pageInfo().hasNextPage());
        next = Optional.ofNullable(page.pageInfo().endCursor());
        return page;
    }
}
