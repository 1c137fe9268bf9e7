/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.Chain.Level;
import io.blocgraph.screen.common.Chain.Status;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The responsibility chain of a unit or member, from the top down: a step for each level, with a card for each link.
 */
class ChainSection extends Section {

    private final transient StructureLocation location;
    private final transient Consumer<Chain.Link> onAssign;
    private final transient AssignmentForms forms;

    /**
     * Creates the section.
     *
     * @param chain the chain
     * @param subjectId the id of the unit or member
     * @param location the current location
     * @param forms the forms with which vacancies are filled
     */
    ChainSection(Chain chain, String subjectId, StructureLocation location, AssignmentForms forms) {
        this.location = location;
        this.forms = forms;
        this.onAssign = link -> forms.assign(
                null,
                List.of(link.unit().toOption()),
                chain.bloc().map(UnitRef::id).orElse(null));
        addClassName("chain-section");
        var heading = new H3(getTranslation("chain.title"));
        heading.setId("chain-title");
        getElement().setAttribute("aria-labelledby", "chain-title");
        var head = new Div(heading, summary(chain));
        head.addClassName("chain-head");
        add(head);
        if (chain.links().isEmpty()) {
            add(Hints.empty("chain.empty"));
            return;
        }
        var levels = new OrderedList();
        levels.addClassName("chain");
        for (var level : chain.levels()) {
            levels.add(levelItem(level, level.unit().id().equals(subjectId)));
        }
        add(levels);
    }

    /** Appends the member to whom the chain belongs, below the nearest level. */
    ChainSection withSubject(MemberRef person) {
        getChildren()
                .filter(OrderedList.class::isInstance)
                .map(OrderedList.class::cast)
                .forEach(levels -> {
                    var name = new Span(person.fullName());
                    name.addClassName("chain-unit");
                    var end = new ListItem(new PersonAvatar(person), name);
                    end.addClassNames("chain-level", "chain-end");
                    levels.add(end);
                });
        return this;
    }

    private Component summary(Chain chain) {
        var vacant = count(chain, Status.VACANT);
        var lapsed = count(chain, Status.LAPSED);
        var summary = vacant > 0
                ? summary(VaadinIcon.EXCLAMATION_CIRCLE, "status-vacant", getTranslation("chain.holes", vacant))
                : lapsed > 0
                        ? summary(VaadinIcon.UNLINK, "status-lapsed", getTranslation("chain.lapsed", lapsed))
                        : summary(VaadinIcon.CHECK_CIRCLE, "status-filled", getTranslation("chain.complete"));
        summary.setVisible(!chain.links().isEmpty());
        return summary;
    }

    private static Span summary(VaadinIcon icon, String status, String text) {
        var summary = new Span(icon.create(), new Span(text));
        summary.addClassNames("chain-summary", status);
        return summary;
    }

    private static long count(Chain chain, Status status) {
        return chain.links().stream().filter(it -> it.status() == status).count();
    }

    private ListItem levelItem(Level level, boolean isSubject) {
        var unit = level.unit();
        var kind = new Span(getTranslation("kind." + unit.kind()));
        kind.addClassName("chain-kind");
        var name = location.toUnit(unit.code()).link(unit.name());
        name.addClassName("chain-unit");
        var code = new Span(unit.code());
        code.addClassName("code");
        var title = new Div(name, code, kind);
        title.addClassName("chain-title");
        var cards = new Div();
        cards.addClassName("chain-cards");
        level.links().forEach(it -> cards.add(new LinkCard(it, location, forms, onAssign)));
        var step = new ListItem(new KindIcon(unit.kind()), title, cards);
        step.addClassNames("chain-level", "chain-" + unit.kind().name().toLowerCase(Locale.ROOT));
        step.setClassName("chain-subject", isSubject);
        return step;
    }
}
