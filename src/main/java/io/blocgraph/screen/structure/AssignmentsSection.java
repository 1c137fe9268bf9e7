/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;

/** The assignments that cover a unit, directly or through its cluster. */
class AssignmentsSection extends Section {

    private final transient StructureLocation location;
    private final transient Forms forms;
    private final boolean isEditable;

    AssignmentsSection(UnitDetails unit, UnitResponsibility held, StructureLocation location, Forms forms) {
        this.location = location;
        this.forms = forms;
        this.isEditable = forms.canEdit(unit.id());
        add(new H3(getTranslation("assignment.title")));
        var assign = new Button(
                getTranslation("action.assign"),
                VaadinIcon.PLUS.create(),
                click -> forms.assignments()
                        .assign(
                                null,
                                List.of(new Option(unit.id(), unit.code(), unit.name())),
                                unit.bloc().map(UnitRef::id).orElse(null)));
        if (held.responsible().isEmpty()) {
            add(Hints.empty("assignment.none"));
        } else {
            add(list(held.responsible()));
        }
        assign.setVisible(isEditable);
        add(assign);
        var cluster = held.cluster();
        if (cluster != null && !cluster.responsible().isEmpty()) {
            add(new H3(getTranslation("tree.through", cluster.name())), list(cluster.responsible()));
        }
        unit.bloc().ifPresent(it -> {
            var board = new PageLink("board/" + PageLink.encode(it.code()), getTranslation("assignment.board"));
            add(new Paragraph(board));
        });
    }

    private UnorderedList list(List<Assignment> assignments) {
        var list = new UnorderedList();
        list.addClassName("held");
        assignments.forEach(it -> list.add(item(it)));
        return list;
    }

    private ListItem item(Assignment held) {
        var holderName = held.member().fullName();
        var status = new Span(getTranslation("assignment." + held.status()));
        status.addClassName("muted");
        var texts = new Div(location.toMember(held.member().code()).link(holderName), status);
        if (held.topic() != null) {
            texts.add(new Span(held.topic()));
        }
        if (held.since() != null) {
            texts.add(new Span(getTranslation("chain.since", Texts.formatDate(held.since()))));
        }
        if (held.decision() != null) {
            texts.add(new Span(getTranslation("chain.decision", held.decision().number())));
        }
        if (held.units().size() > 1) {
            var all = new Span(getTranslation("assignment.units", held.units().size()));
            all.addClassName("muted");
            texts.add(all);
        }
        texts.add(new PageLink("assignment/" + PageLink.encode(held.id()), getTranslation("section.unit.followup")));
        texts.addClassName("held-texts");
        return new ListItem(
                new PersonAvatar(held.member()),
                texts,
                button("action.updateAssignment", () -> forms.assignments().update(held)),
                button("action.endAssignment", () -> forms.assignments().end(held)));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isEditable);
        return button;
    }
}
