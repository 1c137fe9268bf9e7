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
import io.blocgraph.screen.change.CommitteeForms;
import java.time.LocalDate;
import java.util.List;

/** The committees of a unit, a card each, with their seats in order; where nobody sits who should lead is an empty chair. */
class Committees extends Section {

    private static final List<String> ORDER = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    /** A term that runs out within so many months is marked. */
    private static final int MONTHS_AHEAD = 6;

    private final transient UnitFacts unit;
    private final LocalDate day;
    private final transient Address address;
    private final transient CommitteeForms forms;
    private final boolean isOffered;

    Committees(UnitFacts unit, List<CommitteeFacts> committees, LocalDate day, Address address, CommitteeForms forms) {
        this.unit = unit;
        this.day = day;
        this.address = address;
        this.forms = forms;
        this.isOffered = forms.offered(unit.id());
        addClassName("committees");
        var create = new Button(
                getTranslation("action.createCommittee"),
                VaadinIcon.PLUS.create(),
                click -> forms.create(unit.target()));
        create.setVisible(isOffered);
        var head = new Div(new H3(getTranslation("committee.title")), create);
        head.addClassName("list-head");
        add(head);
        if (committees.isEmpty()) {
            add(Notes.empty("committee.none"));
        }
        committees.forEach(it -> add(committee(it)));
    }

    private Component committee(CommitteeFacts committee) {
        var name = Words.committee(committee.name(), committee.kind(), unit.kind());
        var head = new Div(new H4(name), term(committee.term()), actions(committee, name));
        head.addClassName("committee-head");
        var seats = new UnorderedList();
        seats.addClassName("seats");
        if (committee.isLeaderless()) {
            seats.add(emptySeat(committee, name));
        }
        committee.seats().stream()
                .sorted((one, other) -> ORDER.indexOf(one.role()) - ORDER.indexOf(other.role()))
                .forEach(it -> seats.add(seat(it, committee)));
        if (isOffered) {
            seats.add(freeSeat(committee, name));
        }
        var card = new Div(head, seats);
        card.addClassName("committee");
        return card;
    }

    private Span term(CommitteeFacts.Term term) {
        var until = term.until();
        var words = new Span(
                until != null
                        ? getTranslation("committee.term", Words.day(term.since()), Words.day(until))
                        : term.since() == null ? "" : getTranslation("committee.termSince", Words.day(term.since())));
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

    private Div actions(CommitteeFacts committee, String name) {
        var standing = committee.standing(name);
        var actions = new Div(
                button("action.newTerm", () -> forms.newTerm(standing, unit.target(), committee.seated())),
                button(
                        "action.updateCommittee",
                        () -> forms.update(
                                standing,
                                committee.term().since(),
                                committee.term().until())),
                button("action.closeCommittee", () -> forms.close(standing)));
        actions.addClassName("committee-actions");
        return actions;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isOffered);
        return button;
    }

    /** Who should lead is missing: one click on the chair fills it. */
    private ListItem emptySeat(CommitteeFacts committee, String name) {
        var fill =
                button("seat.fill.vacant", () -> forms.seat(committee.id(), unit.target(), committee.leading(), name));
        fill.addClassName("seat-fill");
        var texts = new Div(
                text(getTranslation("chain.nobody"), "card-name"),
                text(Words.role(committee.leading(), committee.kind()), "muted"));
        texts.addClassName("seat-texts");
        var seat = new ListItem(new EmptyChair(), texts, fill);
        seat.addClassNames("seat", "seat-vacant");
        return seat;
    }

    private ListItem freeSeat(CommitteeFacts committee, String name) {
        var fill = button("seat.fill", () -> forms.seat(committee.id(), unit.target(), "MEMBER", name));
        fill.setIcon(VaadinIcon.PLUS.create());
        var seat = new ListItem(new EmptyChair(), fill);
        seat.addClassNames("seat", "seat-free");
        return seat;
    }

    private ListItem seat(CommitteeFacts.Seat held, CommitteeFacts committee) {
        var role = Words.role(held.role(), committee.kind());
        var line = held.since() == null ? role : role + " · " + getTranslation("chain.since", Words.day(held.since()));
        var texts = new Div(
                address.toMember(held.member().code()).link(held.member().fullName()), text(line, "muted"));
        texts.addClassName("seat-texts");
        var end = button(
                "seat.end",
                () -> forms.endSeat(held.id(), held.version(), held.member().fullName()));
        end.addClassName("seat-end");
        end.setAriaLabel(getTranslation("seat.end.of", held.member().fullName()));
        var seat = new ListItem(new PersonAvatar(held.member().person()), texts, end);
        seat.addClassName("seat");
        return seat;
    }

    private static Span text(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
