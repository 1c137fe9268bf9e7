package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Creates short messages in the place of content: what is missing, and what to do first. */
public final class Hints {

    private Hints() {}

    /** Creates a warning. */
    public static Component warning(String text) {
        var note = new Div(VaadinIcon.WARNING.create(), new Paragraph(text));
        note.addClassNames("note", "note-warning");
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    /** Creates a hint of the text with the key, and what to do of the one with the key and {@code .hint}. */
    public static Component empty(String key, Object... parameters) {
        var ui = UI.getCurrent();
        var note = new Div(
                VaadinIcon.SITEMAP.create(),
                new H2(ui.getTranslation(key, parameters)),
                new Paragraph(ui.getTranslation(key + ".hint")));
        note.addClassName("empty");
        return note;
    }
}
