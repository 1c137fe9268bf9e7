/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.group;

import io.blocgraph.fixture.GraphBuilder;
import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.UnitBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small graph with a history and plans, drawn by chance: units come and go and move, seats and assignments begin and end, some
 * without regard to one another. Whatever happens, happens on a New Year's Day, so that much happens on the same day.
 */
final class RandomGraph {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2030;

    private final Random random;
    private final List<String> people =
            IntStream.range(0, 10).mapToObj(i -> "P" + i).toList();
    private final List<String> units = new ArrayList<>();
    private final List<UnitBuilder> organizations = new ArrayList<>();
    private final List<UnitBuilder> homes = new ArrayList<>();
    private final InMemoryBulkSource files;

    RandomGraph(long seed) {
        random = new Random(seed);
        UnitBuilder[] blocs =
                IntStream.rangeClosed(1, 2).mapToObj(i -> bloc("B" + i)).toArray(UnitBuilder[]::new);
        for (UnitBuilder bloc : blocs) {
            fill(bloc);
        }
        for (String person : people) {
            homes(person);
        }
        files = GraphBuilder.graph(blocs);
    }

    InMemoryBulkSource files() {
        return files;
    }

    /** The ids of all units and members. */
    List<String> subjects() {
        return Stream.concat(units.stream(), people.stream()).toList();
    }

    List<String> people() {
        return people;
    }

    /** A day on which something may happen. */
    String day() {
        return "%d-01-01".formatted(random.nextInt(FIRST_YEAR, LAST_YEAR));
    }

    private void fill(UnitBuilder bloc) {
        led(named(bloc));
        for (int i = chance(3); i > 0; i--) {
            bloc.standing(anybody(), period()).executive(anybody(), period());
        }
        List<String> clusters = new ArrayList<>();
        for (int i = chance(2); i > 0; i--) {
            UnitBuilder cluster = answered(living(cluster("K" + units.size())));
            clusters.add(cluster.code());
            bloc.with(named(cluster));
        }
        for (int i = 1 + chance(3); i > 0; i--) {
            bloc.with(organization(clusters));
        }
    }

    private UnitBuilder organization(List<String> clusters) {
        boolean grassroots = random.nextBoolean();
        String code = "O" + units.size();
        UnitBuilder organization = named(grassroots ? grassrootsCell(code) : GraphBuilder.organization(code));
        answered(led(living(organization)));
        if (!clusters.isEmpty() && chance(3) > 0) {
            organization.in(one(clusters));
            if (random.nextBoolean()) {
                organization.wasIn(one(clusters), "/" + day());
            }
        }
        if (grassroots) {
            homes.add(organization);
            return organization;
        }
        for (int i = chance(3); i > 0; i--) {
            UnitBuilder cell = named(answered(led(living(cell("C" + units.size())))));
            if (!organizations.isEmpty() && random.nextBoolean()) {
                cell.wasUnder(one(organizations).code(), "/" + day());
            }
            homes.add(cell);
            organization.with(cell.with(named(group("G" + units.size()))));
        }
        organizations.add(organization);
        return organization;
    }

    private UnitBuilder named(UnitBuilder unit) {
        units.add(unit.code());
        return unit;
    }

    private UnitBuilder living(UnitBuilder unit) {
        return chance(3) == 0 ? unit.existing(period()) : unit;
    }

    /** Secretaries follow one another; deputies come and go as they like. */
    private UnitBuilder led(UnitBuilder unit) {
        int from = FIRST_YEAR + chance(4);
        while (from < LAST_YEAR && chance(3) > 0) {
            int until = from + 1 + chance(5);
            unit.secretary(anybody(), "%d-01-01/%s".formatted(from, until < LAST_YEAR ? until + "-01-01" : ""));
            from = until + chance(1);
        }
        for (int i = chance(2); i > 0; i--) {
            unit.deputy(anybody(), period());
        }
        return unit;
    }

    private UnitBuilder answered(UnitBuilder unit) {
        people.stream().filter(person -> chance(6) == 0).forEach(person -> unit.responsible(person, period()));
        return unit;
    }

    private void homes(String person) {
        UnitBuilder home = one(homes);
        home.members(person);
        if (random.nextBoolean()) {
            one(homes).hadMember(person, "/" + day());
        }
    }

    private String period() {
        int from = random.nextInt(FIRST_YEAR, LAST_YEAR);
        int until = from + 1 + chance(6);
        return "%d-01-01/%s".formatted(from, until < LAST_YEAR ? until + "-01-01" : "");
    }

    private String anybody() {
        return one(people);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A number from 0 to the one given. */
    private int chance(int most) {
        return random.nextInt(most + 1);
    }
}
