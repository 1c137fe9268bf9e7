/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.graph.Period;
import io.blocgraph.screen.change.CommitteeForms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.Seat;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.VacancyIcon;
import java.time.LocalDate;
import java.util.List;

/**
 * The committees of a unit, each as a card with its seats by rank. A vacant leading seat is shown as an empty chair.
 */
class CommitteesSection extends Section {

    private static final List<String> ORDER = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    /** Terms that end within this number of months are marked. */
    private static final int MONTHS_AHEAD = 6;

    private final transient UnitDetails unit;
    private final LocalDate day;
    private final transient StructureLocation location;
    private final transient CommitteeForms forms;
    private final boolean isEditable;

    CommitteesSection(
            UnitDetails unit,
            List<CommitteeDetails> committees,
            LocalDate day,
            StructureLocation location,
            CommitteeForms forms) {
        this.unit = unit;
        this.day = day;
        this.location = location;
        this.forms = forms;
        this.isEditable = forms.canEdit(unit.id());
        addClassName("committees");
        var create = new Button(
                getTranslation("action.createCommittee"),
                VaadinIcon.PLUS.create(),
                click -> forms.create(unit.toTarget()));
        create.setVisible(isEditable);
        var head = new Div(new H3(getTranslation("committee.title")), create);
        head.addClassName("list-head");
        add(head);
        if (committees.isEmpty()) {
            add(Hints.empty("committee.none"));
        }
        committees.forEach(it -> add(committee(it)));
    }

    private Component committee(CommitteeDetails committee) {
        var name = Texts.committeeName(committee.name(), committee.kind(), unit.kind());
        var head = new Div(new H4(name), term(committee.term()), actions(committee, name));
        head.addClassName("committee-head");
        var seats = new UnorderedList();
        seats.addClassName("seats");
        if (committee.isLeaderless()) {
            seats.add(vacantSeatItem(committee, name));
        }
        committee.seats().stream()
                .sorted((one, other) -> ORDER.indexOf(one.role()) - ORDER.indexOf(other.role()))
                .forEach(it -> seats.add(seatItem(it, Texts.roleName(it.role(), committee.kind()))));
        committee.plannedSeats().forEach(it -> {
            var role = Texts.roleName(it.role(), committee.kind());
            seats.add(seatItem(it, getTranslation("career.planned", role)));
        });
        if (isEditable) {
            seats.add(addSeatItem(committee, name));
        }
        var card = new Div(head, seats);
        card.addClassName("committee");
        return card;
    }

    private Span term(Period term) {
        var until = term.until();
        var words = new Span(
                until != null
                        ? getTranslation("committee.term", Texts.formatDate(term.since()), Texts.formatDate(until))
                        : term.since() == null
                                ? ""
                                : getTranslation("committee.termSince", Texts.formatDate(term.since())));
        words.addClassName("muted");
        var all = new Span(words);
        all.addClassName("committee-term");
        if (until != null && !until.isAfter(day.plusMonths(MONTHS_AHEAD))) {
            var over = !until.isAfter(day);
            var mark = new Span(getTranslation(over ? "committee.over" : "committee.ends"));
            mark.addClassNames("mark", over ? "mark-bad" : "mark-soon");
            all.add(mark);
        }
        return all;
    }

    private Div actions(CommitteeDetails committee, String name) {
        var standing = committee.toSnapshot(name);
        var actions = new Div(
                button("action.newTerm", () -> forms.newTerm(standing, unit.toTarget(), committee.seatHolders())),
                button(
                        "action.updateCommittee",
                        () -> forms.update(
                                standing,
                                committee.term().since(),
                                committee.term().until())),
                button("action.closeCommittee", () -> forms.dissolve(standing)));
        actions.addClassName("committee-actions");
        return actions;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isEditable);
        return button;
    }

    /** Builds the item of a vacant leading seat, with a button that fills it. */
    private ListItem vacantSeatItem(CommitteeDetails committee, String name) {
        var fill = button(
                "seat.fill.vacant", () -> forms.addSeat(committee.id(), unit.toTarget(), committee.leaderRole(), name));
        fill.addClassName("seat-fill");
        var texts = new Div(
                span(getTranslation("chain.nobody"), "card-name"),
                span(Texts.roleName(committee.leaderRole(), committee.kind()), "muted"));
        texts.addClassName("seat-texts");
        var seat = new ListItem(new VacancyIcon(), texts, fill);
        seat.addClassNames("seat", "seat-vacant");
        return seat;
    }

    private ListItem addSeatItem(CommitteeDetails committee, String name) {
        var fill = button("seat.fill", () -> forms.addSeat(committee.id(), unit.toTarget(), "MEMBER", name));
        fill.setIcon(VaadinIcon.PLUS.create());
        var seat = new ListItem(new VacancyIcon(), fill);
        seat.addClassNames("seat", "seat-free");
        return seat;
    }

    private ListItem seatItem(Seat held, String role) {
        var line = held.since() == null
                ? role
                : role + " · " + getTranslation("chain.since", Texts.formatDate(held.since()));
        var texts = new Div(
                location.toMember(held.member().code()).link(held.member().fullName()), span(line, "muted"));
        texts.addClassName("seat-texts");
        var end = button(
                "seat.end",
                () -> forms.endSeat(held.id(), held.version(), held.member().fullName()));
        end.addClassName("seat-end");
        end.setAriaLabel(getTranslation("seat.end.of", held.member().fullName()));
        var seat = new ListItem(new PersonAvatar(held.member()), texts, end);
        seat.addClassName("seat");
        return seat;
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
