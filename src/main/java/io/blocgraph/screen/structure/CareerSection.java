package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.structure.Timeline.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody belonged, sat and answered, then and now, as a timeline. */
class CareerSection extends Section {

    private final transient StructureLocation location;

    CareerSection(MemberDetails member, CareerHistory stages, StructureLocation location) {
        this.location = location;
        var entries = new ArrayList<Entry>();
        stages.memberships()
                .forEach(it -> entries.add(Entry.period(
                        getTranslation("career.membership"), links(List.of(it.cell())), it.since(), it.until())));
        Stream.concat(stages.seats().stream(), stages.pastSeats().stream())
                .forEach(it -> entries.add(
                        Entry.period(seatTitle(it), links(List.of(it.committee().unit())), it.since(), it.until())));
        Stream.concat(stages.assignments().stream(), stages.pastAssignments().stream())
                .forEach(it -> entries.add(Entry.period(
                        it.topic() == null ? getTranslation("via.ASSIGNMENT") : it.topic(),
                        links(it.units()),
                        it.since(),
                        it.until())));
        if (member.joinedOn() != null) {
            entries.add(Entry.event(getTranslation("career.joined"), List.of(), member.joinedOn()));
        }
        if (member.officialOn() != null) {
            entries.add(Entry.event(getTranslation("career.official"), List.of(), member.officialOn()));
        }
        add(new H3(getTranslation("section.member.career")));
        add(entries.isEmpty() ? Hints.empty("career.none") : new Timeline(entries));
    }

    private static String seatTitle(Seat seat) {
        var committee = seat.committee();
        return Texts.roleName(seat.role(), committee.kind()) + " · "
                + Texts.committeeName(
                        committee.name(), committee.kind(), committee.unit().kind());
    }

    private List<Anchor> links(List<UnitRef> units) {
        return units.stream()
                .map(it -> location.toUnit(it.code()).link(it.name()))
                .toList();
    }

    /** All of it, what has ended too. */
    record CareerHistory(
            List<MemberDetails.Membership> memberships,
            List<Seat> seats,
            List<Seat> pastSeats,
            List<Assignment> assignments,
            List<Assignment> pastAssignments) {}

    /** A seat on a committee. */
    record Seat(
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            MemberDetails.Committee committee) {}

    /** An assignment. */
    record Assignment(
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<UnitRef> units) {}
}
