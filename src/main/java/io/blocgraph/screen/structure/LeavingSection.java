package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What would fall vacant if a person left. */
class LeavingSection extends Section {

    LeavingSection(Leaving leaving, Address address) {
        addClassName("leaving");
        add(new H3(getTranslation("leaving.title")), new Paragraph(leaving.text()));
        lines(
                "seat.title",
                leaving.seats().stream().map(it -> new ListItem(it.text())).toList());
        lines(
                "assignment.title",
                leaving.assignments().stream()
                        .map(it -> new ListItem(it.text()))
                        .toList());
        lines(
                "leaving.holes",
                leaving.holes().stream()
                        .map(it -> {
                            var line = new ListItem(it.text());
                            line.add(address.toUnit(it.unit().code())
                                    .link(it.unit().name()));
                            return line;
                        })
                        .toList());
        lines(
                "leaving.rules",
                leaving.brokenRules().stream()
                        .map(it -> new ListItem(it.message()))
                        .toList());
    }

    private void lines(String title, List<ListItem> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        lines.forEach(list::add);
        add(new H3(getTranslation(title)), list);
    }
}
