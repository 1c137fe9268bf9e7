/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.MemberSeat;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.UnitRef;
import io.blocgraph.screen.structure.Timeline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The career of a member as a timeline: memberships, seats and assignments, past, present and planned. */
class CareerSection extends Section {

    private final transient StructureLocation location;

    CareerSection(MemberDetails member, CareerHistory stages, StructureLocation location) {
        this.location = location;
        var entries = new ArrayList<Entry>();
        stages.memberships()
                .forEach(it -> entries.add(Entry.period(
                        getTranslation("career.membership"), links(List.of(it.cell())), it.since(), it.until())));
        Stream.concat(stages.seats().stream(), stages.pastSeats().stream())
                .forEach(it -> entries.add(seat(it, it.committee().withRole(it.role()))));
        stages.plannedSeats()
                .forEach(it -> entries.add(seat(it, planned(it.committee().withRole(it.role())))));
        Stream.concat(stages.assignments().stream(), stages.pastAssignments().stream())
                .forEach(it -> entries.add(assignment(it, it.title())));
        stages.plannedAssignments().forEach(it -> entries.add(assignment(it, planned(it.title()))));
        if (member.joinedOn() != null) {
            entries.add(Entry.event(getTranslation("career.joined"), List.of(), member.joinedOn()));
        }
        if (member.officialOn() != null) {
            entries.add(Entry.event(getTranslation("career.official"), List.of(), member.officialOn()));
        }
        add(new H3(getTranslation("section.member.career")));
        add(entries.isEmpty() ? Hints.empty("career.none") : new Timeline(entries));
    }

    private Entry seat(MemberSeat seat, String title) {
        return Entry.period(title, links(List.of(seat.committee().unit())), seat.since(), seat.until());
    }

    private Entry assignment(Assignment assignment, String title) {
        return Entry.period(title, links(assignment.units()), assignment.since(), assignment.until());
    }

    private String planned(String title) {
        return getTranslation("career.planned", title);
    }

    private List<PageLink> links(List<UnitRef> units) {
        return units.stream()
                .map(it -> location.toUnit(it.code()).link(it.qualifiedName()))
                .toList();
    }

    /** The stages of a career, including past and planned ones. */
    record CareerHistory(
            List<MemberDetails.Membership> memberships,
            List<MemberSeat> seats,
            List<MemberSeat> pastSeats,
            List<MemberSeat> plannedSeats,
            List<Assignment> assignments,
            List<Assignment> pastAssignments,
            List<Assignment> plannedAssignments) {}
}
