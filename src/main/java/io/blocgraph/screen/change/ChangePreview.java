/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The preview of a change: its problems, and its details unless it would be rejected. */
class ChangePreview extends Div {

    ChangePreview() {
        addClassName("preview");
        getElement().setAttribute("aria-live", "polite");
        showIncomplete();
    }

    void showIncomplete() {
        removeAll();
        add(new Paragraph(getTranslation("preview.waiting")));
    }

    void show(ChangeResult result, List<Problem> besides) {
        removeAll();
        addProblems(besides.stream().filter(Problem::isError).toList(), "preview.refused", "preview-refused");
        addProblems(besides.stream().filter(it -> !it.isError()).toList(), "preview.warned", "preview-warned");
        if (!result.isRejected()) {
            add(new H3(getTranslation("preview.title")));
            add(
                    result.changes().isEmpty()
                            ? new Paragraph(getTranslation("preview.nothing"))
                            : new ChangeDetailList(result.changes()));
            if (result.problems().isEmpty()) {
                var fine = new Paragraph(VaadinIcon.CHECK_CIRCLE.create());
                fine.add(getTranslation("preview.fine"));
                fine.addClassName("preview-fine");
                add(fine);
            }
        }
    }

    private void addProblems(List<Problem> troubles, String title, String className) {
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
