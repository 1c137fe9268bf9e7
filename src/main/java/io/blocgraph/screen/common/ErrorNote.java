/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A message about a failed query, with a button to retry. */
public class ErrorNote extends Div {

    /**
     * Creates a note.
     *
     * @param failure the failure
     * @param again the action that retries
     */
    public ErrorNote(QueryFailedException failure, Runnable again) {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        var retry = new Button(getTranslation("trouble.again"), VaadinIcon.REFRESH.create(), click -> again.run());
        add(VaadinIcon.PLUG.create(), new Paragraph(getTranslation(failure.messageKey())), retry);
    }
}
