/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Creates short messages shown instead of content: the reason why it is missing, and what to do. */
public final class Hints {

    private Hints() {}

    /**
     * Creates a warning, which screen readers announce.
     *
     * @param text the text
     * @return the warning
     */
    public static Component warning(String text) {
        var note = new Div(VaadinIcon.WARNING.create(), new Paragraph(text));
        note.addClassNames("note", "note-warning");
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    /**
     * Creates a hint for an empty list.
     *
     * @param key the key of the heading; the text below it has the same key with {@code .hint} appended
     * @param parameters the parameters of the heading
     * @return the hint
     */
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
