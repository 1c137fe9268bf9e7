/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.GeneratedOrganization.Leaders;
import io.blocgraph.bulk.generate.Terms.Term;
import io.blocgraph.bulk.generate.VietnameseNames.Region;
import io.blocgraph.bulk.generate.WorkplaceNames.Workplace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes one bloc. Organizations are written one by one; only the slates of their committees are kept until the
 * committees of the bloc are elected from them.
 */
final class GeneratedBloc {

    private static final LocalDate ESTABLISHED = LocalDate.of(1980, 3, 26);
    private static final int EXECUTIVE = 27;
    private static final int STANDING = 9;
    private static final int ORGANIZATIONS_IN_CLUSTER = 11;
    private static final List<String> PROVINCES = List.of(
            "Hà Giang",
            "Cao Bằng",
            "Bắc Kạn",
            "Tuyên Quang",
            "Lào Cai",
            "Điện Biên",
            "Lai Châu",
            "Sơn La",
            "Yên Bái",
            "Hòa Bình",
            "Thái Nguyên",
            "Lạng Sơn",
            "Quảng Ninh",
            "Bắc Giang",
            "Phú Thọ",
            "Vĩnh Phúc",
            "Bắc Ninh",
            "Hải Dương",
            "Hưng Yên",
            "Thái Bình",
            "Hà Nam",
            "Nam Định",
            "Ninh Bình",
            "Nghệ An",
            "Hà Tĩnh",
            "Quảng Bình",
            "Quảng Trị",
            "Quảng Nam",
            "Quảng Ngãi",
            "Bình Định",
            "Phú Yên",
            "Khánh Hòa");
    private static final List<String> SECTORS =
            List.of("STATE_OWNED", "EQUITIZED", "EQUITIZED", "EQUITIZED", "PRIVATE", "PRIVATE", "FOREIGN_INVESTED");

    private final BulkFileWriter files;
    private final RandomSource random;
    private final Generator.Size size;
    private final String id;
    private final int number;
    private final PersonGenerator people;
    private final List<Leaders> leaders = new ArrayList<>();
    private final GeneratedAssignments assignments;
    private int members;

    /**
     * Creates a bloc.
     *
     * @param files the writer
     * @param random the source of randomness
     * @param size the size of the file set
     * @param number its number, beginning with 1
     */
    GeneratedBloc(BulkFileWriter files, RandomSource random, Generator.Size size, int number) {
        this.files = files;
        this.random = random;
        this.size = size;
        this.number = number;
        this.id = "b%02d".formatted(number);
        List<Region> regions = List.of(Region.values());
        this.people = new PersonGenerator(random, regions.get(number % regions.size()));
        this.assignments = new GeneratedAssignments(files, random, id);
    }

    /** Writes the bloc with all its units, members, committees and assignments. */
    void write() {
        boolean enterprises = number % 2 == 1;
        String province = PROVINCES.get((number - 1) % PROVINCES.size());
        String name = "Đảng bộ khối " + (enterprises ? "Doanh nghiệp" : "các cơ quan") + " tỉnh " + province;
        files.write(new Row.Unit(id, name, "BLOC", "", "", "", "", ESTABLISHED, Dates.LASTING));
        int clusters = clusters();
        for (int cluster = 1; cluster <= clusters; cluster++) {
            files.write(new Row.Unit(
                    cluster(cluster), "Cụm số " + cluster, "CLUSTER", id, "", "", "", ESTABLISHED, Dates.LASTING));
        }
        WorkplaceNames names = new WorkplaceNames(random);
        for (int i = 0; i < size.organizationsPerBloc(); i++) {
            Workplace workplace = enterprises ? names.enterprise(random.pick(SECTORS)) : names.agency();
            organization(i, workplace, cluster(1 + (int) ((long) i * clusters / size.organizationsPerBloc())));
        }
        committees(clusters);
    }

    private int clusters() {
        return Math.max(1, Math.round(size.organizationsPerBloc() / (float) ORGANIZATIONS_IN_CLUSTER));
    }

    private String cluster(int cluster) {
        return "%s-c%02d".formatted(id, cluster);
    }

    private void organization(int index, Workplace workplace, String cluster) {
        String unit = "%s-%03d".formatted(id, index + 1);
        GeneratedOrganization organization = new GeneratedOrganization(files, random, unit);
        int cells = size.cellsPerOrganization();
        organization.unit(workplace, id, cluster, cells);
        moveOfCluster(unit, cluster, organization.established());
        int each = size.membersPerCell();
        // Sizes deviate from the average in pairs of cells, one larger and one smaller, so that the total is exact.
        int off = 0;
        for (int cell = 1; cell <= Math.max(1, cells); cell++) {
            boolean paired = cell % 2 == 1 ? cell < cells : true;
            off = cell % 2 == 0 ? -off : paired ? random.between(0, each / 3) : 0;
            organization.cell(cells == 0 ? unit : unit + "-" + cell, each + off, people, this::nextMember);
        }
        leaders.add(organization.finish(cells > 0));
        assignments.organization(unit);
    }

    private void moveOfCluster(String unit, String cluster, LocalDate established) {
        String other = cluster(random.between(1, clusters()));
        if (!other.equals(cluster) && random.chance(0.03)) {
            LocalDate on = random.day(LocalDate.of(2021, 1, 1), Dates.TODAY.minusDays(60));
            files.write(new Row.Placement(unit, "", other, established, on));
        }
    }

    private String nextMember() {
        return "%s-m%05d".formatted(id, ++members);
    }

    private void committees(int clusters) {
        List<Person> first = slate(leaders.stream().map(Leaders::first).toList());
        List<Person> secondPool = slate(leaders.stream().map(Leaders::second).toList());
        List<Person> second =
                new ElectionSimulator(random).reelect(first, joined(first, secondPool), first.size(), 0.4);
        term(Terms.BLOC_2020, first, clusters);
        term(Terms.BLOC_2025, second, clusters);
    }

    /** Selects secretaries of the organizations, one for each seat. */
    private List<Person> slate(List<List<Person>> slates) {
        List<Person> secretaries =
                slates.stream().filter(s -> !s.isEmpty()).map(List::getFirst).toList();
        return random.sample(secretaries, EXECUTIVE);
    }

    private static List<Person> joined(List<Person> one, List<Person> other) {
        Set<Person> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private void term(Term term, List<Person> slate, int clusters) {
        Set<Person> leaving = leaving(term, slate);
        write(
                term,
                "ec",
                "EXECUTIVE",
                "Ban Chấp hành",
                ElectionSimulator.seats(term.committee(id, "ec"), slate, 2, term.start(), term.end()),
                leaving);
        List<Person> standing = slate.subList(0, Math.min(STANDING, slate.size()));
        if (slate.size() >= 9) {
            write(
                    term,
                    "sc",
                    "STANDING",
                    "Ban Thường vụ",
                    ElectionSimulator.seats(term.committee(id, "sc"), standing, 2, term.start(), term.end()),
                    leaving);
        }
        List<Person> inspectors = slate.subList(slate.size() / 2, Math.min(slate.size() / 2 + 5, slate.size()));
        write(
                term,
                "ic",
                "INSPECTION",
                "Ủy ban Kiểm tra",
                ElectionSimulator.seatsUnderHead(term.committee(id, "ic"), inspectors, 1, term.start(), term.end()),
                leaving);
        List<Person> others = slate.size() > STANDING ? slate.subList(STANDING, slate.size()) : slate;
        for (int cluster = 1; cluster <= clusters; cluster++) {
            assignments.cluster(term, standing.get(cluster % standing.size()), cluster(cluster));
        }
        assignments.organizations(term, others);
    }

    /** Selects the few who leave the committees of the present term early; their assignments lapse. */
    private Set<Person> leaving(Term term, List<Person> slate) {
        boolean present = term.end().equals(Dates.LASTING);
        return present
                ? Set.copyOf(
                        slate.stream().skip(3).filter(p -> random.chance(0.03)).toList())
                : Set.of();
    }

    private void write(Term term, String suffix, String kind, String name, List<Row.Seat> seats, Set<Person> leaving) {
        String committee = term.committee(id, suffix);
        String title = name + ", nhiệm kỳ từ " + term.year();
        files.write(new Row.Committee(committee, id, kind, title, term.start(), term.end()));
        LocalDate left = LocalDate.of(2026, 4, 30);
        seats.forEach(seat -> files.write(leaving.contains(seat.member()) ? seat.endedOn(left) : seat));
    }
}
