package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Short messages in the place of content: what is missing, and what to do first. */
public final class Hints {

    private Hints() {}

    /** A warning. */
    public static Component warning(String text) {
        var note = new Div(VaadinIcon.WARNING.create(), new Paragraph(text));
        note.addClassNames("note", "note-warning");
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    /** What stands under the key, and under the key with {@code .hint} what to do. */
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
