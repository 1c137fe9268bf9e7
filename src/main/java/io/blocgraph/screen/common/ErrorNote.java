package io.blocgraph.screen.common;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says in words why there is no answer, and offers to ask again. */
public class ErrorNote extends Div {

    /**
     * Creates a note on one failure.
     *
     * @param failure what happened
     * @param again what to do to ask again
     */
    public ErrorNote(QueryFailedException failure, Runnable again) {
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        var retry = new Button(getTranslation("trouble.again"), VaadinIcon.REFRESH.create(), click -> again.run());
        add(VaadinIcon.PLUG.create(), new Paragraph(getTranslation(failure.messageKey())), retry);
    }
}
