/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Seat;
import io.blocgraph.screen.structure.Timeline.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of a unit as a timeline: establishment, predecessors, successors, secretaries and assignments. */
class UnitHistorySection extends Section {

    private final transient StructureLocation location;

    UnitHistorySection(UnitDetails unit, UnitHistory life, StructureLocation location) {
        this.location = location;
        var entries = new ArrayList<Entry>();
        if (unit.establishedOn() != null) {
            entries.add(Entry.event(getTranslation("fact.established"), List.of(), unit.establishedOn()));
        }
        if (unit.dissolvedOn() != null) {
            entries.add(Entry.event(getTranslation("fact.dissolved"), List.of(), unit.dissolvedOn()));
        }
        life.predecessors()
                .forEach(it ->
                        entries.add(Entry.event(getTranslation("life.from"), List.of(unit(it)), it.dissolvedOn())));
        life.successors()
                .forEach(it ->
                        entries.add(Entry.event(getTranslation("life.into"), List.of(unit(it)), unit.dissolvedOn())));
        Stream.concat(life.committees().stream().flatMap(it -> it.seats().stream()), life.pastSecretaries().stream())
                .forEach(it -> entries.add(Entry.period(
                        getTranslation("role.SECRETARY"), List.of(person(it.member())), it.since(), it.until())));
        life.responsible()
                .forEach(it -> entries.add(Entry.period(it.title(), List.of(person(it.member())), it.since(), null)));
        life.pastTenures()
                .forEach(it -> entries.add(Entry.period(
                        it.assignment().title(), List.of(person(it.assignment().member())), it.since(), it.until())));
        if (!entries.isEmpty()) {
            add(new H3(getTranslation("life.title")), new Timeline(entries));
        }
    }

    private PageLink person(MemberRef person) {
        return location.toMember(person.code()).link(person.fullName());
    }

    private PageLink unit(RelatedUnit unit) {
        return location.toUnit(unit.code()).link(unit.name());
    }

    /** The data of the timeline. */
    record UnitHistory(
            List<Committee> committees,
            List<Seat> pastSecretaries,
            List<Assignment> responsible,
            List<Tenure> pastTenures,
            List<RelatedUnit> predecessors,
            List<RelatedUnit> successors) {}

    /** A committee with its secretary. */
    record Committee(List<Seat> seats) {}

    /** A past period of an assignment that covered the unit. */
    record Tenure(@Nullable LocalDate since, @Nullable LocalDate until, Assignment assignment) {}

    /** A predecessor or successor. */
    record RelatedUnit(String code, String name, @Nullable LocalDate dissolvedOn) {}
}
