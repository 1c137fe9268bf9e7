package io.blocgraph.screen.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** What a change would do, and what the rules have against it. */
class Preview extends Div {

    Preview() {
        addClassName("preview");
        getElement().setAttribute("aria-live", "polite");
        waiting();
    }

    void waiting() {
        removeAll();
        add(new Paragraph(getTranslation("preview.waiting")));
    }

    void show(Outcome outcome, List<Trouble> besides) {
        removeAll();
        troubles(besides.stream().filter(Trouble::refuses).toList(), "preview.refused", "preview-refused");
        troubles(besides.stream().filter(it -> !it.refuses()).toList(), "preview.warned", "preview-warned");
        if (!outcome.refused()) {
            add(new H3(getTranslation("preview.title")));
            add(
                    outcome.made().isEmpty()
                            ? new Paragraph(getTranslation("preview.nothing"))
                            : new MadeLines(outcome.made()));
            if (outcome.troubles().isEmpty()) {
                var fine = new Paragraph(VaadinIcon.CHECK_CIRCLE.create());
                fine.add(getTranslation("preview.fine"));
                fine.addClassName("preview-fine");
                add(fine);
            }
        }
    }

    private void troubles(List<Trouble> troubles, String title, String className) {
        if (troubles.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        troubles.forEach(it -> list.add(new ListItem(it.message())));
        var box = new Div(new H3(getTranslation(title)), list);
        box.addClassName(className);
        add(box);
    }
}
