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
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.CommitteeForms;
import io.blocgraph.screen.structure.UnitFacts.Committee;
import io.blocgraph.screen.structure.UnitFacts.Seat;
import java.util.List;

/** The committees of a unit with their seats, the secretary first; a missing secretary is an empty chair. */
class Committees extends Section {

    private static final List<String> ORDER = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    private final transient UnitFacts of;
    private final transient CommitteeForms forms;

    Committees(UnitFacts unit, Address address, CommitteeForms forms) {
        this.of = unit;
        this.forms = forms;
        add(new H3(getTranslation("committee.title")));
        if (unit.committees().isEmpty()) {
            add(Notes.empty("committee.none"));
        }
        unit.committees().forEach(it -> add(committee(it, unit.kind(), address)));
    }

    private Component committee(Committee committee, Kind unit, Address address) {
        var title = new H4(Words.committee(committee.name(), committee.kind(), unit));
        var name = Words.committee(committee.name(), committee.kind(), unit);
        var term = new Span(term(committee));
        term.addClassName("muted");
        var head = new Div(title, term, actions(committee, name));
        head.addClassName("committee-head");
        var seats = new UnorderedList();
        seats.addClassName("seats");
        if (committee.lacksSecretary()) {
            seats.add(emptySeat(committee, name));
        }
        committee.seats().stream()
                .sorted((one, other) -> ORDER.indexOf(one.role()) - ORDER.indexOf(other.role()))
                .forEach(it -> seats.add(seat(it, committee, address)));
        seats.add(freeSeat(committee, name));
        var drawn = new Div(head, seats);
        drawn.addClassName("committee");
        return drawn;
    }

    private String term(Committee committee) {
        var term = committee.term();
        if (term.until() == null) {
            return term.since() == null ? "" : getTranslation("committee.termSince", Words.day(term.since()));
        }
        return getTranslation("committee.term", Words.day(term.since()), Words.day(term.until()));
    }

    private Div actions(Committee committee, String name) {
        var seats = committee.seats().stream()
                .map(it -> new CommitteeForms.Seated(
                        it.role(),
                        new Choice(
                                it.member().id(),
                                it.member().code(),
                                it.member().fullName())))
                .toList();
        var next = button(
                "action.newTerm", () -> forms.newTerm(committee.id(), committee.kind(), name, of.target(), seats));
        var change = button(
                "action.updateCommittee",
                () -> forms.update(
                        committee.id(),
                        name,
                        committee.term().since(),
                        committee.term().until()));
        var actions = new Div(next, change);
        actions.addClassName("committee-actions");
        return actions;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** A secretary is missing: one click on the chair fills it. */
    private ListItem emptySeat(Committee committee, String name) {
        var fill = button("seat.fill.SECRETARY", () -> forms.seat(committee.id(), of.target(), "SECRETARY", name));
        fill.addClassName("seat-fill");
        var texts = new Div(
                text(getTranslation("chain.nobody"), "card-name"), text(getTranslation("role.SECRETARY"), "muted"));
        texts.addClassName("seat-texts");
        var seat = new ListItem(new EmptyChair(), texts, fill);
        seat.addClassNames("seat", "seat-vacant");
        return seat;
    }

    private ListItem freeSeat(Committee committee, String name) {
        var role = committee.kind().equals("EXECUTIVE") || committee.kind().equals("STANDING")
                ? "MEMBER"
                : committee.seats().isEmpty() ? "HEAD" : "MEMBER";
        var fill = button("seat.fill", () -> forms.seat(committee.id(), of.target(), role, name));
        fill.setIcon(VaadinIcon.PLUS.create());
        var seat = new ListItem(fill);
        seat.addClassNames("seat", "seat-free");
        return seat;
    }

    private ListItem seat(Seat held, Committee committee, Address address) {
        var role = Words.role(held.role(), committee.kind());
        var line = held.since() == null ? role : role + " · " + getTranslation("chain.since", Words.day(held.since()));
        var texts = new Div(
                address.toMember(held.member().code()).link(held.member().fullName()), text(line, "muted"));
        texts.addClassName("seat-texts");
        var end =
                button("seat.end", () -> forms.endSeat(held.id(), held.member().fullName()));
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
