/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;

/** A list of labels and values. */
class DetailList extends DescriptionList {

    DetailList() {
        addClassName("facts");
    }

    /** Creates a section with a heading and, if offered, a button to edit the values. */
    static Section section(DetailList facts, boolean isOffered, Runnable change) {
        var ui = UI.getCurrent();
        var edit = new Button(ui.getTranslation("fact.change"), VaadinIcon.EDIT.create(), click -> change.run());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setVisible(isOffered);
        var head = new Div(new H3(ui.getTranslation("fact.title")), edit);
        head.addClassName("list-head");
        return new Section(head, facts);
    }

    DetailList item(String key, String value) {
        return item(key, new Span(value));
    }

    DetailList item(String key, Component value) {
        var pair = new Div(new Term(getTranslation(key)), new Description(value));
        add(pair);
        return this;
    }

    /** Adds links to units, unless there are none. */
    DetailList unitLinks(String key, List<UnitRef> units, StructureLocation location) {
        if (!units.isEmpty()) {
            var links = new Div();
            links.addClassName("fact-links");
            units.forEach(it -> links.add(location.toUnit(it.code()).link(it.qualifiedName())));
            item(key, links);
        }
        return this;
    }
}
