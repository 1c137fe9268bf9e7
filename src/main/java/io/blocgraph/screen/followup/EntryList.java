/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.common.Hints;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of records or of entries of a timeline, read page by page.
 *
 * @param <T> the type of the entries
 */
class EntryList<T> extends Div {

    private final transient Function<Optional<String>, FollowUps.EntryPage<T>> pages;
    private final transient Function<T, ListItem> items;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("history.more"));
    private transient Optional<String> next = Optional.empty();

    /**
     * Creates a list, and reads its first page.
     *
     * @param pages reads the page after a cursor
     * @param items creates the item of an entry
     * @param none the key of the hint where there are no records
     */
    EntryList(Function<Optional<String>, FollowUps.EntryPage<T>> pages, Function<T, ListItem> items, String none) {
        this.pages = pages;
        this.items = items;
        list.addClassName("followup-lines");
        more.addClickListener(click -> show(next));
        add(list, more);
        var first = show(Optional.empty());
        if (first.nodes().isEmpty()) {
            list.setVisible(false);
            add(Hints.empty(none));
        }
    }

    private FollowUps.EntryPage<T> show(Optional<String> cursor) {
        var page = pages.apply(cursor);
        page.nodes().forEach(it -> list.add(items.apply(it)));
        more.setVisible(page.pageInfo().hasNextPage());
        next = Optional.ofNullable(page.pageInfo().endCursor());
        return page;
    }
}
