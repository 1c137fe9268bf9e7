/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.VietnameseNames.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one bloc of the sample graph is to look like.
 *
 * @param office the name of the bloc's own office, the first organization
 * @param withCells how many of the organizations have cells
 * @param executive how many sit on the executive committee
 * @param standing how many sit on the standing committee
 * @param shapes organizations whose shape the history or a hole needs
 * @param unclustered the number of the one organization that is in no cluster, 0 if there is none
 * @param sectors enterprises by sector; empty for a bloc of agencies
 */
record SamplePlan(
        String id,
        String name,
        String office,
        Region region,
        LocalDate established,
        int organizations,
        int withCells,
        int members,
        int executive,
        int standing,
        List<String> clusters,
        Map<Integer, Shape> shapes,
        int unclustered,
        Map<String, Integer> sectors,
        int transfers,
        int leavers) {

    /** How many members an organization has, and the ids of its cells: none for a grassroots cell. */
    record Shape(int members, List<String> cells) {}

    static Shape cell(int members) {
        return new Shape(members, List.of());
    }

    static Shape committee(int members, String... cells) {
        return new Shape(members, List.of(cells));
    }

    static List<SamplePlan> all() {
        return List.of(daNang(), dakLak(), giaLai(), thanhHoa());
    }

    private static SamplePlan daNang() {
        return new SamplePlan(
                "dn",
                "Đảng bộ khối Doanh nghiệp thành phố Đà Nẵng",
                "Cơ quan Đảng ủy khối Doanh nghiệp thành phố",
                Region.CENTRAL_COAST,
                LocalDate.of(1981, 3, 26),
                115,
                52,
                4437,
                27,
                10,
                List.of(
                        "Cụm doanh nghiệp Hải Châu 1",
                        "Cụm doanh nghiệp Hải Châu 2",
                        "Cụm doanh nghiệp Thanh Khê 1",
                        "Cụm doanh nghiệp Thanh Khê 2",
                        "Cụm doanh nghiệp Sơn Trà",
                        "Cụm doanh nghiệp Ngũ Hành Sơn",
                        "Cụm doanh nghiệp Cẩm Lệ",
                        "Cụm doanh nghiệp Liên Chiểu",
                        "Cụm doanh nghiệp Hòa Vang",
                        "Cụm khu công nghiệp, khu công nghệ cao"),
                shapesOfDaNang(),
                115,
                Map.of("EQUITIZED", 46, "PRIVATE", 28, "FOREIGN_INVESTED", 11, "STATE_OWNED", 22, "PUBLIC_SERVICE", 7),
                70,
                16);
    }

    private static Map<Integer, Shape> shapesOfDaNang() {
        return Map.ofEntries(
                Map.entry(1, cell(26)),
                Map.entry(12, committee(55, "dn-012-1", "dn-012-2", "dn-012-3")),
                Map.entry(13, committee(72, "dn-013-1", "dn-013-2", "dn-013-3", "dn-012-4")),
                Map.entry(17, committee(80, "dn-017-1", "dn-017-2", "dn-017-3", "dn-017-4")),
                Map.entry(23, committee(118, "dn-023-1", "dn-023-2", "dn-023-3", "dn-023-4", "dn-023-5", "dn-023-6")),
                Map.entry(29, committee(66, "dn-029-1", "dn-029-2", "dn-029-3", "dn-029-4")),
                Map.entry(37, committee(84, "dn-116-1", "dn-116-2", "dn-117-1", "dn-117-2")),
                Map.entry(40, cell(26)),
                Map.entry(41, cell(25)),
                Map.entry(45, cell(27)),
                Map.entry(52, committee(58, "dn-119-1", "dn-119-2", "dn-119-3")),
                Map.entry(58, committee(49, "dn-058-1", "dn-058-2", "dn-058-3")),
                Map.entry(63, committee(61, "dn-063-1", "dn-063-2", "dn-063-3")),
                Map.entry(64, committee(36, "dn-063-4", "dn-063-5")),
                Map.entry(70, committee(52, "dn-070-1", "dn-070-2", "dn-070-3")),
                Map.entry(71, committee(60, "dn-071-1", "dn-071-2", "dn-070-4")),
                Map.entry(88, cell(14)),
                Map.entry(99, cell(16)),
                Map.entry(115, cell(11)));
    }

    private static SamplePlan dakLak() {
        Map<Integer, Shape> shapes = Map.of(
                1, cell(26),
                8, committee(52, "dl-008-1", "dl-008-2", "dl-008-3"),
                9, committee(61, "dl-009-1", "dl-009-2", "dl-009-3", "dl-008-4"));
        return new SamplePlan(
                "dl",
                "Đảng bộ khối các cơ quan dân chính đảng tỉnh Đắk Lắk",
                "Cơ quan Đảng ủy khối các cơ quan tỉnh",
                Region.DAK_LAK,
                LocalDate.of(1979, 10, 15),
                60,
                34,
                2604,
                25,
                9,
                List.of(
                        "Cụm cơ quan Đảng và tổng hợp",
                        "Cụm các sở",
                        "Cụm cơ quan tư pháp và ngành dọc",
                        "Cụm Mặt trận, đoàn thể và hội",
                        "Cụm đơn vị sự nghiệp",
                        "Cụm trường học"),
                shapes,
                0,
                Map.of(),
                30,
                8);
    }

    private static SamplePlan giaLai() {
        return new SamplePlan(
                "gl",
                "Đảng bộ khối cơ quan dân chính đảng tỉnh Gia Lai",
                "Cơ quan Đảng ủy khối cơ quan tỉnh",
                Region.GIA_LAI,
                LocalDate.of(1981, 12, 1),
                45,
                22,
                1712,
                21,
                7,
                List.of(),
                Map.of(1, cell(24)),
                0,
                Map.of(),
                20,
                6);
    }

    private static SamplePlan thanhHoa() {
        Map<Integer, Shape> shapes = Map.of(
                1, cell(26),
                10, committee(44, "th-010-1", "th-010-2", "th-010-3"),
                15, committee(50, "th-015-1", "th-015-2", "th-015-3"),
                16, committee(56, "th-016-1", "th-016-2", "th-015-4"),
                21, committee(40, "th-021-1", "th-021-2", "th-021-3"),
                24, committee(47, "th-024-1", "th-024-2", "th-024-3"));
        return new SamplePlan(
                "th",
                "Đảng bộ khối cơ quan dân chính đảng tỉnh Thanh Hóa",
                "Cơ quan Đảng ủy khối cơ quan tỉnh",
                Region.THANH_HOA,
                LocalDate.of(1976, 5, 20),
                50,
                28,
                2318,
                25,
                9,
                List.of(
                        "Cụm cơ quan Đảng và tổng hợp",
                        "Cụm các sở",
                        "Cụm cơ quan tư pháp và ngành dọc",
                        "Cụm đoàn thể, hội và sự nghiệp",
                        "Cụm đơn vị sự nghiệp, trường học"),
                shapes,
                0,
                Map.of(),
                30,
                10);
    }
}
