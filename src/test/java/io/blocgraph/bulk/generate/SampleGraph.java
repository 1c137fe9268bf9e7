/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One bloc of the sample graph while it is made. */
final class SampleGraph {

    final SamplePlan plan;
    final RandomSource random;
    final PersonGenerator people;
    final Map<String, SampleUnit> units = new LinkedHashMap<>();
    final List<SampleMember> members = new ArrayList<>();
    final List<Row.Committee> committees = new ArrayList<>();
    final List<Row.Seat> seats = new ArrayList<>();
    final List<Row.Assignment> assignments = new ArrayList<>();
    final List<Row.Lineage> lineage = new ArrayList<>();
    final List<Row.Commendation> commendations = new ArrayList<>();

    SampleGraph(SamplePlan plan, RandomSource random) {
        this.plan = plan;
        this.random = random;
        this.people = new PersonGenerator(random, plan.region());
    }

    SampleUnit add(SampleUnit unit) {
        if (units.put(unit.id, unit) != null) {
            throw new IllegalStateException("Twice: " + unit.id);
        }
        return unit;
    }

    SampleUnit unit(String id) {
        return units.get(id);
    }

    /** The id of the nth organization. */
    String organization(int number) {
        return "%s-%03d".formatted(plan.id(), number);
    }

    /** The id of the nth cluster. */
    String cluster(int number) {
        return "%s-c%02d".formatted(plan.id(), number);
    }

    List<SampleUnit> organizations() {
        return units.values().stream().filter(SampleUnit::isOrganization).toList();
    }

    /** The units to which members belong directly and that still live. */
    List<SampleUnit> livingCells() {
        return units.values().stream()
                .filter(u -> u.holdsMembers() && u.lives())
                .toList();
    }

    String nextMember() {
        return "%s-m%04d".formatted(plan.id(), members.size() + 1);
    }

    SampleMember add(SampleMember member) {
        members.add(member);
        return member;
    }

    long officialsIn(String unit) {
        return living(unit).filter(m -> m.person.officialOn(Dates.TODAY)).count();
    }

    long membersIn(String unit) {
        return living(unit).count();
    }

    private Stream<SampleMember> living(String unit) {
        return members.stream()
                .filter(m -> !m.hasLeft())
                .filter(m -> m.cell.equals(unit) || unit(m.cell).parent.equals(unit));
    }

    /** Who may sit on a committee of a unit for a whole period: official, and in the unit all the time. */
    List<Person> eligible(String unit, LocalDate from, LocalDate to) {
        return members.stream()
                .filter(m -> m.person.officialOn(from) && belongs(m.cellDuring(from, to), unit, from, to))
                .map(m -> m.person)
                .toList();
    }

    private boolean belongs(String cell, String unit, LocalDate from, LocalDate to) {
        if (cell.isEmpty()) {
            return false;
        }
        return cell.equals(unit) || unit.equals(plan.id()) || unit(cell).wasUnder(unit, from, to);
    }
}
