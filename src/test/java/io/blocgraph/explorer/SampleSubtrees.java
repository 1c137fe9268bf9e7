/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Blocs of different shapes: with and without clusters, with few and many organizations, some of them without anybody. */
final class SampleSubtrees {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final List<String> NAMES = List.of(
            "Chi bộ",
            "Đảng bộ Công ty cổ phần Đầu tư xây dựng và Phát triển hạ tầng kỹ thuật Thừa Thiên Huế",
            "Đảng bộ Tổng công ty TNHH MTV Cấp thoát nước và Vệ sinh môi trường đô thị thành phố Đà Nẵng - Chi nhánh Quảng Nam",
            "ThịtrấnKrôngKmarkhôngdấucáchvàrấtdàiđểthửxuốngdòng",
            "Đảng bộ Sở Văn hóa, Thể thao và Du lịch");

    private static final List<String> PEOPLE =
            List.of("Nguyễn Thị Thanh Huyền", "Y Thuyết Niê Kđăm", "Tôn Nữ Hoàng Phương Quỳnh Trang Anh", "Lê", "Đỗ Ử");

    private final Random random;
    private final List<UnitSnapshot> units = new ArrayList<>();
    private int people;

    private SampleSubtrees(int shape) {
        random = new Random(shape);
    }

    /** One of them: those of an uneven number have clusters. */
    static SubtreeSnapshot create(int shape) {
        SampleSubtrees shapes = new SampleSubtrees(shape);
        int clusters = shape % 2 == 0 ? 0 : 3 + shape / 2;
        UnitSnapshot top = shapes.addUnit("top", kind("BLOC", 10), Optional.empty(), Optional.empty(), 0);
        for (int i = 0; i < clusters; i++) {
            shapes.addUnit("c" + i, kind("CLUSTER", 20), Optional.of("top"), Optional.empty(), 0);
        }
        for (int i = 0; i < 3 + shape * 5; i++) {
            Optional<String> cluster = clusters == 0 || i % 9 == 8 ? Optional.empty() : Optional.of("c" + i % clusters);
            int cells = i % 4 == 3 ? 0 : shapes.random.nextInt(1, 9);
            shapes.addUnit("o" + i, kind("ORGANIZATION", 30), Optional.of("top"), cluster, cells == 0 ? 12 : 0);
            for (int j = 0; j < cells; j++) {
                shapes.addUnit("o%d-c%d".formatted(i, j), kind("CELL", 40), Optional.of("o" + i), Optional.empty(), 20);
            }
        }
        shapes.addUnit("few", kind("ORGANIZATION", 30), Optional.of("top"), Optional.empty(), 3);
        shapes.addUnit("many", kind("ORGANIZATION", 30), Optional.of("top"), Optional.empty(), 900);
        return new SubtreeSnapshot(TODAY, top, shapes.units, List.of());
    }

    private static UnitKind kind(String code, long rank) {
        boolean cluster = code.equals("CLUSTER");
        return new UnitKind(code, rank, code, code, !cluster, cluster || code.equals("ORGANIZATION"), List.of());
    }

    private UnitSnapshot addUnit(
            String id, UnitKind kind, Optional<String> parent, Optional<String> cluster, long members) {
        List<Seat> committee = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0 && !kind.code().equals("CLUSTER"); i--) {
            SeatRole role = committee.isEmpty() ? SeatRole.SECRETARY : SeatRole.MEMBER;
            committee.add(new Seat("seat" + people, role, TODAY.minusYears(1), somebody()));
        }
        List<Assignment> assignments = new ArrayList<>();
        if (kind.assignmentRequired() && random.nextInt(4) > 0) {
            // some people are responsible for many units
            MemberRef holder = new MemberRef("p" + random.nextInt(6), PEOPLE.getFirst());
            assignments.add(
                    new Assignment("a" + id, TODAY.minusYears(2), Optional.empty(), random.nextBoolean(), holder));
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        UnitSnapshot unit = new UnitSnapshot(
                id, "DN-" + id, name, kind, parent, cluster, "", members, members, committee, assignments);
        units.add(unit);
        return unit;
    }

    private MemberRef somebody() {
        return new MemberRef("m" + people, PEOPLE.get(people++ % PEOPLE.size()));
    }
}
