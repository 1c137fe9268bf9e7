/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.Nav;

/** The sections of a page as tabs, each with an address of its own. On a telephone they stand in one row, which is scrolled sideways. */
public class SectionTabs extends Nav {

    /**
     * Creates the tabs, without any.
     *
     * @param label what they are, for screen readers, in the language of the screen
     */
    public SectionTabs(String label) {
        addClassName("sections");
        getElement().setAttribute("aria-label", label);
    }

    /**
     * Adds a tab.
     *
     * @param link leads to the section
     * @param isCurrent whether the section is shown
     */
    public void add(PageLink link, boolean isCurrent) {
        add(link);
        if (isCurrent) {
            link.getElement().setAttribute("aria-current", "page");
            // once the tabs have their widths
            link.getElement()
                    .executeJs(
                            "requestAnimationFrame(() => this.scrollIntoView({block: 'nearest', inline: 'center'}))");
        }
    }
}
