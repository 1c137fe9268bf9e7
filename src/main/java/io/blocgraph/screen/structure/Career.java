package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody belonged, sat and answered, as a timeline, the latest first. */
class Career extends Section {

    private final transient Address address;

    Career(MemberFacts member, Address address) {
        this.address = address;
        var stretches = new ArrayList<Stretch>();
        member.memberships()
                .forEach(it -> stretches.add(
                        new Stretch(it.since(), it.until(), getTranslation("career.membership"), List.of(it.cell()))));
        member.seats()
                .forEach(it -> stretches.add(new Stretch(
                        it.since(),
                        null,
                        Words.role(it.role(), it.committee().kind()) + " · "
                                + Words.committee(
                                        it.committee().name(),
                                        it.committee().kind(),
                                        it.committee().unit().kind()),
                        List.of(it.committee().unit()))));
        member.assignments()
                .forEach(it -> stretches.add(new Stretch(
                        it.since(),
                        it.until(),
                        it.topic() == null ? getTranslation("via.ASSIGNMENT") : it.topic(),
                        it.units())));
        if (member.joinedOn() != null) {
            stretches.add(new Stretch(member.joinedOn(), null, getTranslation("career.joined"), List.of()));
        }
        if (member.officialOn() != null) {
            stretches.add(new Stretch(member.officialOn(), null, getTranslation("career.official"), List.of()));
        }
        stretches.sort(Comparator.comparing(Stretch::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed());
        var list = new OrderedList();
        list.addClassName("timeline");
        stretches.forEach(it -> list.add(entry(it)));
        add(new H3(getTranslation("section.member.career")), list);
    }

    private ListItem entry(Stretch stretch) {
        var what = new Span(stretch.what());
        what.addClassName("timeline-what");
        var head = new Div(what);
        stretch.units().forEach(it -> head.add(address.toUnit(it.code()).link(it.name())));
        head.addClassName("timeline-head");
        var period = new Span(
                stretch.until() == null
                        ? Words.day(stretch.since())
                        : getTranslation("period", Words.day(stretch.since()), Words.day(stretch.until())));
        period.addClassName("muted");
        var entry = new ListItem(head, period);
        entry.addClassName("timeline-entry");
        return entry;
    }

    private record Stretch(
            @Nullable LocalDate since, @Nullable LocalDate until, String what, List<Ref> units) {}
}
