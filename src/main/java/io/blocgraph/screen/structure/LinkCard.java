/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Chain.Link;
import io.blocgraph.screen.common.Chain.Status;
import io.blocgraph.screen.common.Chain.Via;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.VacancyIcon;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The card of a chain link: person, basis, first day, status and explanation. A vacancy is shown as an empty chair.
 */
class LinkCard extends Div {

    LinkCard(Link link, StructureLocation location, AssignmentForms forms, Consumer<Link> onAssign) {
        addClassNames("card", "card-" + link.status().name().toLowerCase(Locale.ROOT));
        var head = new Div(avatar(link), description(link, location));
        head.addClassName("card-head");
        if (link.status() == Status.VACANT && forms.canEdit(link.unit().id())) {
            head.add(fillAction(link, location, onAssign));
        }
        var reason = new Paragraph(link.reason());
        reason.addClassName("card-reason");
        var body = new Div(head, reason);
        body.addClassName("card-body");
        add(body);
    }

    /** Creates the link or button that fills a vacancy. */
    private Component fillAction(Link link, StructureLocation location, Consumer<Link> onAssign) {
        if (link.via() == Via.SEAT) {
            return location.toUnit(link.unit().code()).withSection("committees").link(getTranslation("chain.fill"));
        }
        var button = new Button(getTranslation("action.assign"), click -> onAssign.accept(link));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Component avatar(Link link) {
        var person = link.member();
        return person == null ? new VacancyIcon() : new PersonAvatar(person);
    }

    private Component description(Link link, StructureLocation location) {
        var person = link.member();
        var who = new Div();
        who.addClassName("card-who");
        var name = person == null
                ? new Span(getTranslation("chain.nobody"))
                : location.toMember(person.code()).link(person.fullName());
        name.addClassName("card-name");
        var by = new Span(basis(link));
        by.addClassName("card-by");
        var foot = new Div(status(link.status()));
        foot.addClassName("card-foot");
        if (link.since() != null) {
            var since = new Span(getTranslation("chain.since", Texts.formatDate(link.since())));
            since.addClassName("card-since");
            foot.add(since);
        }
        who.add(name, by, foot);
        return who;
    }

    private String basis(Link link) {
        if (link.via() == Via.SEAT) {
            return link.role() == null ? "" : getTranslation("role." + link.role());
        }
        var assignment = link.assignment();
        var by = new StringBuilder(getTranslation("via.ASSIGNMENT"));
        if (assignment != null && assignment.topic() != null) {
            by.append(" · ").append(assignment.topic());
        }
        if (assignment != null && assignment.decision() != null) {
            by.append(" · ")
                    .append(getTranslation(
                            "chain.decision", assignment.decision().number()));
        }
        return by.toString();
    }

    private Component status(Status status) {
        var icon = switch (status) {
            case FILLED -> VaadinIcon.CHECK_CIRCLE.create();
            case ACTING -> VaadinIcon.USER_CLOCK.create();
            case VACANT -> VaadinIcon.EXCLAMATION_CIRCLE.create();
            case LAPSED -> VaadinIcon.UNLINK.create();
        };
        var chip = new Span(icon, new Span(getTranslation("status." + status)));
        chip.addClassNames("status", "status-" + status.name().toLowerCase(Locale.ROOT));
        return chip;
    }
}
