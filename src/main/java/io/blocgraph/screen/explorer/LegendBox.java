package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.explorer.Picture;
import io.blocgraph.screen.structure.Words;

/** What the colours say, and of how many. */
class LegendBox extends Div {

    LegendBox() {
        addClassName("explorer-legend");
    }

    void show(Picture.Legend legend) {
        removeAll();
        setVisible(!legend.entries().isEmpty());
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", getTranslation("explorer.measure." + legend.measure()));
        legend.entries().forEach(it -> list.add(entry(it)));
        add(list);
    }

    private static ListItem entry(Picture.Legend.Entry entry) {
        var colour = new Span();
        colour.addClassName("explorer-colour");
        colour.getStyle().set("background", "light-dark(%s, %s)".formatted(entry.light(), entry.dark()));
        var count = new Span(Words.number((int) entry.count()));
        count.addClassName("muted");
        return new ListItem(colour, new Span(entry.label()), count);
    }
}
