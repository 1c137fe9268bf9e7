/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/**
 * How much there is to do: a tile for each kind of task of which there is one, with a link to the list of them, and a sentence that names
 * the kinds of which there is none, so that zeros do not fill the screen of a telephone.
 */
public class TaskTiles extends Div {

    private final UnorderedList tiles = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final List<String> done = new ArrayList<>();

    /** Creates the tiles, without any. */
    public TaskTiles() {
        addClassName("tasks");
        nothing.addClassName("tasks-done");
        tiles.setVisible(false);
        nothing.setVisible(false);
        add(tiles, nothing);
    }

    /**
     * Adds a kind of task.
     *
     * @param count how many there are
     * @param suffix what follows the number, such as a plus sign where only a part was counted; usually empty
     * @param name what they are called after a number, in the language of the screen
     * @param address the address of the list of them
     */
    public void add(int count, String suffix, String name, String address) {
        if (count == 0) {
            done.add(name);
            nothing.setText(getTranslation("task.none", String.join(" · ", done)));
            nothing.setVisible(true);
            return;
        }
        var number = new Span(Texts.formatNumber(count) + suffix);
        number.addClassName("figure-number");
        var link = new PageLink(address, new Div(number, new Span(name)));
        var tile = new ListItem(link);
        tile.addClassName("task");
        tiles.add(tile);
        tiles.setVisible(true);
    }
}
