package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.explorer.Mark;
import io.blocgraph.explorer.Picture;
import io.blocgraph.responsibility.LinkStatus;
import io.blocgraph.screen.structure.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The picture in words, while nothing is chosen: how things stand, where nobody answers, what has changed. */
class SummaryPanel extends Div {

    private static final int LINES = 30;

    private final transient Consumer<String> choose;

    SummaryPanel(Picture picture, Consumer<String> choose) {
        this.choose = choose;
        addClassName("explorer-chosen");
        var numbers = picture.summary();
        var top = picture.nodes().stream()
                .filter(it -> it.id().equals(picture.unit()))
                .findFirst();
        top.ifPresent(it -> add(new H2(it.name())));
        add(new Paragraph(getTranslation(
                "explorer.summary",
                numbers.organizations(),
                numbers.clusters(),
                numbers.cells(),
                numbers.members(),
                numbers.officialMembers())));
        add(new Paragraph(
                numbers.covered() == numbers.organizations()
                        ? getTranslation("explorer.summary.covered")
                        : getTranslation("explorer.summary.holes", numbers.covered(), numbers.organizations())));
    }

    /** Where nobody answers: what a leader looks for first. */
    SummaryPanel holes(Picture picture) {
        places(
                "explorer.holes",
                picture.nodes().stream()
                        .filter(it -> it.status() == LinkStatus.VACANT && it.type() != Picture.Type.PERSON)
                        .toList(),
                "vacant");
        return this;
    }

    /** What is otherwise than on another day. */
    SummaryPanel changes(Picture picture, LocalDate from, LocalDate to) {
        add(new H2(getTranslation("explorer.changes.title", Words.day(from), Words.day(to))));
        var any = false;
        for (var mark : Mark.values()) {
            var changed =
                    picture.nodes().stream().filter(it -> it.change() == mark).toList();
            any |= !changed.isEmpty();
            places("explorer.changes." + mark, changed, "change-" + mark.name().toLowerCase(Locale.ROOT));
        }
        if (!any) {
            add(new Paragraph(getTranslation("explorer.changes.none")));
        }
        return this;
    }

    private void places(String title, List<Picture.Node> nodes, String name) {
        if (nodes.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("explorer-places", "explorer-" + name);
        nodes.stream().limit(LINES).forEach(it -> list.add(place(it)));
        if (nodes.size() > LINES) {
            list.add(new ListItem(new Span(getTranslation("explorer.more", nodes.size() - LINES))));
        }
        add(new Section(new H3(getTranslation(title, nodes.size())), list));
    }

    private ListItem place(Picture.Node node) {
        var button = new Button(node.name(), click -> choose.accept(node.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var code = new Span(node.code());
        code.addClassName("code");
        return new ListItem(button, code);
    }
}
