/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The sections of a panel as tabs, each with an address of its own. */
class SectionTabs extends Nav {

    SectionTabs(String words, List<String> sections, StructureLocation location) {
        addClassName("sections");
        getElement().setAttribute("aria-label", getTranslation("section.label"));
        var current = location.section().orElse("");
        sections.forEach(it -> {
            var link = location.withSection(it).link("");
            link.add(new Span(getTranslation(words + (it.isEmpty() ? "first" : it))));
            if (it.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        });
    }
}
