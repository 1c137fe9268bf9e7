/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Simulates elections of committees. A slate is a list of people by rank: the secretary first, then the deputies, then
 * the other members.
 */
final class ElectionSimulator {

    private final RandomSource random;

    /**
     * Creates a simulator.
     *
     * @param random the source of randomness
     */
    ElectionSimulator(RandomSource random) {
        this.random = random;
    }

    /** Returns the number of seats on the committee of an organization with cells. */
    static int seatsOfCommittee(int members) {
        return members < 45 ? 5 : members < 90 ? 7 : members < 150 ? 9 : 11;
    }

    /**
     * Returns the number of seats of a cell. A cell with nine or more official members elects a committee of at most
     * seven.
     */
    int seatsOfCell(long officials) {
        if (officials >= 20) {
            return 5;
        }
        if (officials >= 9) {
            return 3;
        }
        return officials >= 5 && random.chance(0.7) ? 2 : 1;
    }

    /** Elects a slate for a first term. */
    List<Person> elect(List<Person> eligible, int seats) {
        return random.sample(eligible, seats);
    }

    /**
     * Elects the slate of the next term: about two thirds of the previous slate stay, possibly under another secretary.
     *
     * @param before the slate of the ending term
     * @param eligible the people who may be elected
     * @param seats the number of seats
     * @param keepSecretary the probability that the secretary is re-elected
     * @return the slate, shorter than the number of seats if too few people are eligible
     */
    List<Person> reelect(List<Person> before, List<Person> eligible, int seats, double keepSecretary) {
        Set<Person> slate = new LinkedHashSet<>();
        for (int rank = 0; rank < before.size(); rank++) {
            boolean stays = random.chance(rank == 0 ? keepSecretary : 0.66);
            if (stays && slate.size() < seats && eligible.contains(before.get(rank))) {
                slate.add(before.get(rank));
            }
        }
        List<Person> others = new ArrayList<>(eligible);
        others.removeAll(before);
        slate.addAll(random.sample(others, seats - slate.size()));
        // Fill remaining seats from the previous slate, behind those elected: the order is the rank.
        before.stream().skip(1).filter(eligible::contains).forEach(person -> fill(slate, person, seats));
        before.stream().limit(1).filter(eligible::contains).forEach(person -> fill(slate, person, seats));
        return new ArrayList<>(slate);
    }

    private static void fill(Set<Person> slate, Person person, int seats) {
        if (slate.size() < seats) {
            slate.add(person);
        }
    }

    /** Returns the seats of a slate led by a secretary and deputies. */
    static List<Row.Seat> seats(String committee, List<Person> slate, int deputies, LocalDate since, LocalDate until) {
        return seats(committee, slate, deputies, List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY), since, until);
    }

    /** Returns the seats of a slate led by a head and deputies. */
    static List<Row.Seat> seatsUnderHead(
            String committee, List<Person> slate, int deputies, LocalDate since, LocalDate until) {
        return seats(committee, slate, deputies, List.of(Role.HEAD, Role.DEPUTY_HEAD), since, until);
    }

    private static List<Row.Seat> seats(
            String committee, List<Person> slate, int deputies, List<Role> leading, LocalDate since, LocalDate until) {
        List<Row.Seat> seats = new ArrayList<>();
        for (int rank = 0; rank < slate.size(); rank++) {
            Role role = rank == 0 ? leading.get(0) : rank <= deputies ? leading.get(1) : Role.MEMBER;
            seats.add(new Row.Seat(committee, slate.get(rank), role, since, until));
        }
        return seats;
    }
}
