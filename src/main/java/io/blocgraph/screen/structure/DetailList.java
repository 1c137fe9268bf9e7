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

/** Short facts: what it is, and what holds. */
class DetailList extends DescriptionList {

    DetailList() {
        addClassName("facts");
    }

    /** Facts under their heading, beside which they are changed by who may. */
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

    /** Links to units, if there are any. */
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
