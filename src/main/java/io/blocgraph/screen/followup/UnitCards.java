/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Units as cards: the last visit, what is open, what is next, and what can be recorded there. */
class UnitCards extends UnorderedList {

    private final transient FollowUpForms forms;
    private final LocalDate today;
    private final int visitDays;

    /**
     * Creates the cards, without any.
     *
     * @param forms the forms
     * @param today the current day
     * @param visitDays how many days after the last visit a unit is marked
     */
    UnitCards(FollowUpForms forms, LocalDate today, int visitDays) {
        this.forms = forms;
        this.today = today;
        this.visitDays = visitDays;
        addClassName("unit-cards");
    }

    /** Adds the card of a unit. */
    void add(UnitFollowUp unit) {
        var name = new PageLink("structure/" + PageLink.encode(unit.code()) + "/followup", unit.name());
        name.addClassName("followup-title");
        var head = new Div(new KindIcon(unit.kind()), name);
        head.addClassName("unit-card-head");
        var card = new ListItem(head);
        card.addClassName("unit-card");
        if (unit.kind() != KnownKind.CLUSTER) {
            card.add(lastVisit(unit));
        }
        addCount(card, "followup.card.developments", unit.developments().totalCount(), false);
        addCount(card, "followup.card.open", unit.open().nodes().size() - unit.overdue(), false);
        addCount(card, "followup.card.overdue", unit.overdue(), true);
        unit.next(today).ifPresent(it -> card.add(next(it)));
        if (unit.kind() == KnownKind.CLUSTER || unit.kind() == KnownKind.ORGANIZATION) {
            card.add(new PageLink(BriefingView.address(unit.code()), getTranslation("action.prepareVisit")));
        }
        if (unit.kind() != KnownKind.CLUSTER && forms.canEdit(unit.id())) {
            card.add(recordVisit(unit));
        }
        add(card);
    }

    private Span lastVisit(UnitFollowUp unit) {
        var visit = unit.lastVisit();
        if (visit == null) {
            var never = new Span(getTranslation("followup.card.never"));
            never.addClassNames("mark", "mark-soon");
            return never;
        }
        var days = ChronoUnit.DAYS.between(visit.heldOn(), today);
        var text = new Span(getTranslation("followup.card.visited", Texts.formatDate(visit.heldOn()), days));
        mark(text, days > visitDays);
        return text;
    }

    private void addCount(ListItem card, String key, int count, boolean isBad) {
        if (count > 0) {
            var text = new Span(getTranslation(key, count));
            mark(text, isBad);
            card.add(text);
        }
    }

    private static void mark(Span text, boolean isBad) {
        if (isBad) {
            text.addClassNames("mark", "mark-bad");
        } else {
            text.addClassName("muted");
        }
    }

    private PageLink next(UnitFollowUp.Planned planned) {
        return new PageLink(
                "record/" + PageLink.encode(planned.id()),
                getTranslation(
                        "followup.card.next",
                        getTranslation("followup.kind." + planned.kind()),
                        Texts.formatDate(planned.plannedOn())));
    }

    private Button recordVisit(UnitFollowUp unit) {
        var visit = new Button(
                getTranslation("action.recordVisit"),
                VaadinIcon.HANDSHAKE.create(),
                click -> forms.visits()
                        .record(ChangeTarget.of(
                                unit.id(), unit.code(), unit.name(), unit.kind().name())));
        visit.addThemeVariants(ButtonVariant.TERTIARY);
        return visit;
    }
}
