package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.structure.UnitFacts.Committee;
import io.blocgraph.screen.structure.UnitFacts.Seat;
import java.util.List;

/** The committees of a unit with their seats, the secretary first; a missing secretary is an empty chair. */
class Committees extends Section {

    private static final List<String> ORDER = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    Committees(UnitFacts unit, Address address) {
        add(new H3(getTranslation("committee.title")));
        if (unit.committees().isEmpty()) {
            add(Notes.empty("committee.none"));
        }
        unit.committees().forEach(it -> add(committee(it, unit.kind(), address)));
    }

    private Component committee(Committee committee, Kind unit, Address address) {
        var title = new H4(Words.committee(committee.name(), committee.kind(), unit));
        var term = new Span(term(committee));
        term.addClassName("muted");
        var head = new Div(title, term);
        head.addClassName("committee-head");
        var seats = new UnorderedList();
        seats.addClassName("seats");
        if (committee.lacksSecretary()) {
            seats.add(emptySeat());
        }
        committee.seats().stream()
                .sorted((one, other) -> ORDER.indexOf(one.role()) - ORDER.indexOf(other.role()))
                .forEach(it -> seats.add(seat(it, committee, address)));
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

    private ListItem emptySeat() {
        var texts = new Div(
                text(getTranslation("chain.nobody"), "card-name"), text(getTranslation("role.SECRETARY"), "muted"));
        texts.addClassName("seat-texts");
        var seat = new ListItem(new EmptyChair(), texts);
        seat.addClassNames("seat", "seat-vacant");
        return seat;
    }

    private ListItem seat(Seat held, Committee committee, Address address) {
        var role = Words.role(held.role(), committee.kind());
        var line = held.since() == null ? role : role + " · " + getTranslation("chain.since", Words.day(held.since()));
        var texts = new Div(
                address.toMember(held.member().code()).link(held.member().fullName()), text(line, "muted"));
        texts.addClassName("seat-texts");
        var seat = new ListItem(new PersonAvatar(held.member()), texts);
        seat.addClassName("seat");
        return seat;
    }

    private static Span text(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
