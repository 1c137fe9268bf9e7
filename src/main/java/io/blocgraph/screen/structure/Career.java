package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.structure.Timeline.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody belonged, sat and answered, then and now, as a timeline. */
class Career extends Section {

    private final transient Address address;

    Career(MemberFacts member, Stages stages, Address address) {
        this.address = address;
        var stretches = new ArrayList<Stretch>();
        stages.memberships()
                .forEach(it -> stretches.add(Stretch.lasting(
                        getTranslation("career.membership"), links(List.of(it.cell())), it.since(), it.until())));
        Stream.concat(stages.seats().stream(), stages.pastSeats().stream())
                .forEach(it -> stretches.add(
                        Stretch.lasting(seat(it), links(List.of(it.committee().unit())), it.since(), it.until())));
        Stream.concat(stages.assignments().stream(), stages.pastAssignments().stream())
                .forEach(it -> stretches.add(Stretch.lasting(
                        it.topic() == null ? getTranslation("via.ASSIGNMENT") : it.topic(),
                        links(it.units()),
                        it.since(),
                        it.until())));
        if (member.joinedOn() != null) {
            stretches.add(Stretch.moment(getTranslation("career.joined"), List.of(), member.joinedOn()));
        }
        if (member.officialOn() != null) {
            stretches.add(Stretch.moment(getTranslation("career.official"), List.of(), member.officialOn()));
        }
        add(new H3(getTranslation("section.member.career")));
        add(stretches.isEmpty() ? Notes.empty("career.none") : new Timeline(stretches));
    }

    private static String seat(Seat seat) {
        var committee = seat.committee();
        return Words.role(seat.role(), committee.kind()) + " · "
                + Words.committee(
                        committee.name(), committee.kind(), committee.unit().kind());
    }

    private List<Anchor> links(List<Ref> units) {
        return units.stream()
                .map(it -> address.toUnit(it.code()).link(it.name()))
                .toList();
    }

    /** All of it, what has ended too. */
    record Stages(
            List<MemberFacts.Membership> memberships,
            List<Seat> seats,
            List<Seat> pastSeats,
            List<Held> assignments,
            List<Held> pastAssignments) {}

    /** A seat on a committee. */
    record Seat(
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            MemberFacts.Committee committee) {}

    /** An assignment. */
    record Held(
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<Ref> units) {}
}
