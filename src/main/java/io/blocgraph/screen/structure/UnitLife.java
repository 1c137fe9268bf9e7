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

/** How a unit came to be, who led it and who answered for it, as a timeline. */
class UnitLife extends Section {

    private final transient Address address;

    UnitLife(UnitFacts unit, Life life, Address address) {
        this.address = address;
        var stretches = new ArrayList<Stretch>();
        if (unit.establishedOn() != null) {
            stretches.add(Stretch.moment(getTranslation("fact.established"), List.of(), unit.establishedOn()));
        }
        if (unit.dissolvedOn() != null) {
            stretches.add(Stretch.moment(getTranslation("fact.dissolved"), List.of(), unit.dissolvedOn()));
        }
        life.predecessors()
                .forEach(it -> stretches.add(
                        Stretch.moment(getTranslation("life.from"), List.of(unit(it)), it.dissolvedOn())));
        life.successors()
                .forEach(it -> stretches.add(
                        Stretch.moment(getTranslation("life.into"), List.of(unit(it)), unit.dissolvedOn())));
        Stream.concat(life.committees().stream().flatMap(it -> it.seats().stream()), life.pastSecretaries().stream())
                .forEach(it -> stretches.add(Stretch.lasting(
                        getTranslation("role.SECRETARY"), List.of(person(it.member())), it.since(), it.until())));
        life.responsible()
                .forEach(it -> stretches.add(
                        Stretch.lasting(topic(it.topic()), List.of(person(it.member())), it.since(), null)));
        life.pastTenures()
                .forEach(it -> stretches.add(Stretch.lasting(
                        topic(it.assignment().topic()),
                        List.of(person(it.assignment().member())),
                        it.since(),
                        it.until())));
        if (!stretches.isEmpty()) {
            add(new H3(getTranslation("life.title")), new Timeline(stretches));
        }
    }

    private String topic(@Nullable String topic) {
        return topic == null ? getTranslation("via.ASSIGNMENT") : topic;
    }

    private Anchor person(Person person) {
        return address.toMember(person.code()).link(person.fullName());
    }

    private Anchor unit(Kin kin) {
        return address.toUnit(kin.code()).link(kin.name());
    }

    /** All of it. */
    record Life(
            List<Committee> committees,
            List<Seat> pastSecretaries,
            List<Assignment> responsible,
            List<Tenure> pastTenures,
            List<Kin> predecessors,
            List<Kin> successors) {}

    /** A committee with its secretary. */
    record Committee(List<Seat> seats) {}

    /** A secretary. */
    record Seat(@Nullable LocalDate since, @Nullable LocalDate until, Person member) {}

    /** Who answers for it. */
    record Assignment(@Nullable LocalDate since, @Nullable String topic, Person member) {}

    /** Who answered for it. */
    record Tenure(@Nullable LocalDate since, @Nullable LocalDate until, Assignment assignment) {}

    /** A unit that went on in it, or in which it went on. */
    record Kin(String code, String name, @Nullable LocalDate dissolvedOn) {}
}
