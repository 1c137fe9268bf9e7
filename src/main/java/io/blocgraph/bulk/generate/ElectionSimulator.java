package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Elects committees. A slate is a list of people in the order of rank: the first is the secretary,
 * the next ones are the deputies, the rest are members.
 */
final class ElectionSimulator {

    private final RandomSource random;

    /**
     * Elects by draw.
     *
     * @param random what decides
     */
    ElectionSimulator(RandomSource random) {
        this.random = random;
    }

    /** How many seats the committee of an organization with cells has. */
    static int seatsOfCommittee(int members) {
        return members < 45 ? 5 : members < 90 ? 7 : members < 150 ? 9 : 11;
    }

    /** How many seats a cell has: from nine official members on it elects a committee of at most seven. */
    int seatsOfCell(long officials) {
        if (officials >= 20) {
            return 5;
        }
        if (officials >= 9) {
            return 3;
        }
        return officials >= 5 && random.chance(0.7) ? 2 : 1;
    }

    /** A first slate. */
    List<Person> elect(List<Person> eligible, int seats) {
        return random.sample(eligible, seats);
    }

    /**
     * The slate of the next term: about two thirds stay, somebody else may lead.
     *
     * @param before the slate of the term that ends
     * @param eligible who may be elected now
     * @param keepSecretary how likely the secretary is elected again
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
        // Who is left over is better than an empty seat, but not on top: the order is the rank.
        before.stream().skip(1).filter(eligible::contains).forEach(person -> fill(slate, person, seats));
        before.stream().limit(1).filter(eligible::contains).forEach(person -> fill(slate, person, seats));
        return new ArrayList<>(slate);
    }

    private static void fill(Set<Person> slate, Person person, int seats) {
        if (slate.size() < seats) {
            slate.add(person);
        }
    }

    /** The seats of a slate under a secretary and deputies. */
    static List<Row.Seat> seats(String committee, List<Person> slate, int deputies, LocalDate since, LocalDate until) {
        return seats(committee, slate, deputies, List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY), since, until);
    }

    /** The seats of a slate under a head and deputies. */
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
