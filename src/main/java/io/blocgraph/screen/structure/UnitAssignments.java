package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Forms;
import java.util.List;

/** Who is assigned to answer for a unit. */
class UnitAssignments extends Section {

    private final transient Address address;
    private final transient Forms forms;
    private final boolean isOffered;

    UnitAssignments(UnitFacts unit, Held held, Address address, Forms forms) {
        this.address = address;
        this.forms = forms;
        this.isOffered = forms.offered(unit.id());
        add(new H3(getTranslation("assignment.title")));
        var assign = new Button(
                getTranslation("action.assign"),
                VaadinIcon.PLUS.create(),
                click -> forms.assignments()
                        .assign(
                                null,
                                List.of(new Choice(unit.id(), unit.code(), unit.name())),
                                unit.bloc().map(Ref::id).orElse(null)));
        if (held.responsible().isEmpty()) {
            add(Notes.empty("assignment.none"));
        } else {
            add(list(held.responsible()));
        }
        assign.setVisible(isOffered);
        add(assign);
        var cluster = held.cluster();
        if (cluster != null && !cluster.responsible().isEmpty()) {
            add(new H3(getTranslation("tree.through", cluster.name())), list(cluster.responsible()));
        }
        unit.bloc().ifPresent(it -> {
            var board = new Anchor("board/" + it.code(), getTranslation("assignment.board"));
            board.getElement().setAttribute("router-link", true);
            add(new Paragraph(board));
        });
    }

    private UnorderedList list(List<Held.Assignment> assignments) {
        var list = new UnorderedList();
        list.addClassName("held");
        assignments.forEach(it -> list.add(line(it)));
        return list;
    }

    private ListItem line(Held.Assignment held) {
        var who = held.member().fullName();
        var status = new Span(getTranslation("assignment." + held.status()));
        status.addClassName("muted");
        var texts = new Div(address.toMember(held.member().code()).link(who), status);
        if (held.topic() != null) {
            texts.add(new Span(held.topic()));
        }
        if (held.since() != null) {
            texts.add(new Span(getTranslation("chain.since", Words.day(held.since()))));
        }
        if (held.decision() != null) {
            texts.add(new Span(getTranslation("chain.decision", held.decision().number())));
        }
        if (held.units().size() > 1) {
            var all = new Span(getTranslation("assignment.units", held.units().size()));
            all.addClassName("muted");
            texts.add(all);
        }
        texts.addClassName("held-texts");
        return new ListItem(
                new PersonAvatar(held.member().person()),
                texts,
                button(
                        "action.updateAssignment",
                        () -> forms.assignments().update(held.holding(), held.units(), held.topic(), held.until())),
                button("action.endAssignment", () -> forms.assignments().end(held.holding())));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isOffered);
        return button;
    }
}
