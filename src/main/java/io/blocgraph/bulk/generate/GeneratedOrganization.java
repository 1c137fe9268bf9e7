/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.Terms.Term;
import io.blocgraph.bulk.generate.WorkplaceNames.Workplace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Writes one organization with its cells, members and committees. */
final class GeneratedOrganization {

    private static final LocalDate ESTABLISHED_FROM = LocalDate.of(1985, 1, 1);
    private static final LocalDate ESTABLISHED_TO = LocalDate.of(2010, 12, 31);

    private final BulkFileWriter files;
    private final RandomSource random;
    private final ElectionSimulator elections;
    private final String id;
    private final LocalDate established;
    private final List<Person> members = new ArrayList<>();
    private final List<String> cellOf = new ArrayList<>();
    private final Set<Person> elected = new HashSet<>();

    /**
     * Creates an organization.
     *
     * @param files the writer
     * @param random the source of randomness
     * @param id its id
     */
    GeneratedOrganization(BulkFileWriter files, RandomSource random, String id) {
        this.files = files;
        this.random = random;
        this.elections = new ElectionSimulator(random);
        this.id = id;
        this.established = random.day(ESTABLISHED_FROM, ESTABLISHED_TO);
    }

    /** Returns the day on which it was established; nothing under it is older. */
    LocalDate established() {
        return established;
    }

    /** Writes the organization and its cells. */
    void unit(Workplace workplace, String bloc, String cluster, int cells) {
        String name = WorkplaceNames.organization(workplace, cells > 0);
        String form = cells > 0 ? "COMMITTEE" : "CELL";
        files.write(new Row.Unit(
                id, name, "ORGANIZATION", bloc, cluster, form, workplace.sector(), established, Dates.LASTING));
        for (int cell = 1; cell <= cells; cell++) {
            String cellName = WorkplaceNames.cell(workplace, cell - 1);
            files.write(new Row.Unit(id + "-" + cell, cellName, "CELL", id, "", "", "", established, Dates.LASTING));
        }
    }

    /** Generates the members of a cell, or of an organization without cells, and elects the committees of the cell. */
    void cell(String cell, int size, PersonGenerator people, Supplier<String> ids) {
        List<Person> inCell = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // The first four joined early enough to be eligible in any term.
            inCell.add(
                    i < 4
                            ? people.veteran(ids.get(), established, LocalDate.of(2018, 12, 31))
                            : people.member(ids.get(), established));
            cellOf.add(cell);
        }
        members.addAll(inCell);
        if (!cell.equals(id)) {
            int seats = elections.seatsOfCell(
                    inCell.stream().filter(p -> p.officialOn(Dates.TODAY)).count());
            committees(cell, Terms.ofCell(random), inCell, seats, "Chi ủy", 0.015);
        }
    }

    /** Elects the committees of the organization and writes its members. Must be called after all cells were added. */
    Leaders finish(boolean withCells) {
        long officials = members.stream().filter(p -> p.officialOn(Dates.TODAY)).count();
        int seats = withCells ? ElectionSimulator.seatsOfCommittee(members.size()) : elections.seatsOfCell(officials);
        Leaders leaders = committees(
                id, Terms.ofOrganization(random), members, seats, withCells ? "Ban Chấp hành" : "Chi ủy", 0.02);
        for (int i = 0; i < members.size(); i++) {
            files.write(new Row.Member(members.get(i), cellOf.get(i)));
            transfer(members.get(i), cellOf.get(i));
        }
        return leaders;
    }

    /** The slates of an organization's committees in the first and in the second term. */
    record Leaders(List<Person> first, List<Person> second) {}

    private Leaders committees(
            String unit, Terms.TermPair terms, List<Person> among, int seats, String name, double vacant) {
        List<Person> first = elections.elect(officialOn(among, terms.first()), seats);
        List<Person> second = elections.reelect(first, officialOn(among, terms.second()), seats, 0.6);
        write(unit, terms.first(), first, name, 0);
        write(unit, terms.second(), second, name, vacant);
        return new Leaders(first, second);
    }

    private void write(String unit, Term term, List<Person> slate, String name, double vacant) {
        String committee = term.committee(unit, "ec");
        files.write(new Row.Committee(
                committee, unit, "EXECUTIVE", name + ", nhiệm kỳ từ " + term.year(), term.start(), term.end()));
        List<Row.Seat> seats =
                ElectionSimulator.seats(committee, slate, slate.size() > 1 ? 1 : 0, term.start(), term.end());
        if (random.chance(vacant)) {
            // A vacancy: the secretary has left, in half of the cases the deputy too.
            LocalDate since = random.day(LocalDate.of(2025, 9, 1), Dates.TODAY.minusDays(30));
            int left = Math.min(seats.size(), random.chance(0.5) ? 2 : 1);
            seats.subList(0, left).replaceAll(seat -> seat.endedOn(since));
        }
        files.write(seats);
        elected.addAll(slate);
    }

    /** Writes an earlier membership for a few of the members without a seat. */
    private void transfer(Person person, String cell) {
        String other = cellOf.get(random.between(0, cellOf.size() - 1));
        boolean may = !other.equals(cell) && !elected.contains(person) && person.officialOn(LocalDate.of(2018, 1, 1));
        if (may && random.chance(0.03)) {
            LocalDate on = random.day(LocalDate.of(2018, 6, 1), Dates.TODAY.minusDays(30));
            files.write(new Row.Membership(person.id(), other, person.joined(), on));
        }
    }

    private static List<Person> officialOn(List<Person> people, Term term) {
        return people.stream().filter(p -> p.officialOn(term.start())).toList();
    }
}
