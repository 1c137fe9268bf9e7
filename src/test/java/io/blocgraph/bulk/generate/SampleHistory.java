/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.List;

/** What happened to units: mergers, splits, moves. It runs before there are members and committees. */
final class SampleHistory {

    private final SampleGraph graph;

    SampleHistory(SampleGraph graph) {
        this.graph = graph;
    }

    void tell() {
        switch (graph.plan.id()) {
            case "dn" -> daNang();
            case "dl" -> {
                cellTransferred("dl-008-4", "dl-008", LocalDate.of(2023, 3, 1), "212-QĐ/ĐUK");
                clusterMove(21, 4, LocalDate.of(2024, 1, 15));
            }
            case "th" -> {
                cellTransferred("th-015-4", "th-015", LocalDate.of(2022, 2, 1), "97-QĐ/ĐUK");
                clusterMove(20, 1, LocalDate.of(2021, 11, 1));
                clusterMove(31, 3, LocalDate.of(2025, 9, 1));
            }
            default -> {}
        }
    }

    private void daNang() {
        clusterMove(11, 2, LocalDate.of(2011, 4, 1));
        clusterMove(25, 2, LocalDate.of(2016, 3, 1));
        clusterMove(36, 3, LocalDate.of(2021, 1, 15));
        clusterMove(47, 4, LocalDate.of(2022, 3, 15));
        clusterMove(60, 7, LocalDate.of(2023, 9, 1));
        clusterMove(81, 7, LocalDate.of(2024, 12, 1));
        clusterMove(86, 9, LocalDate.of(2026, 2, 1));
        cellTransferred("dn-012-4", "dn-012", LocalDate.of(2022, 4, 1), "88-QĐ/ĐUK");
        cellTransferred("dn-070-4", "dn-070", LocalDate.of(2024, 3, 1), "203-QĐ/ĐUK");
        merger();
        split();
        renamed();
        dissolved();
    }

    private void clusterMove(int number, int from, LocalDate on) {
        graph.unit(graph.organization(number)).wasInCluster(graph.cluster(from), on);
    }

    private void cellTransferred(String cell, String from, LocalDate on, String decision) {
        SampleUnit unit = graph.unit(cell);
        unit.established = Dates.later(graph.unit(from).established, graph.unit(unit.parent).established);
        unit.cameFrom(from, on);
        graph.lineage.add(new Row.Lineage(cell, "TRANSFERRED", unit.parent, on, decision));
    }

    /** DN-116 and DN-117 became DN-037. */
    private void merger() {
        LocalDate on = LocalDate.of(2023, 7, 1);
        SampleUnit merged = graph.unit("dn-037");
        predecessor("dn-116", "Đảng bộ Công ty TNHH MTV Vận tải Lam Thạch Uyên", merged, on, "STATE_OWNED");
        predecessor("dn-117", "Đảng bộ Công ty cổ phần Kho vận, giao nhận Hải Quế Lâm", merged, on, "EQUITIZED");
        merged.name = "Đảng bộ Công ty cổ phần Vận tải và Kho vận Lam Quế Lâm";
        merged.established = on;
        for (String old : List.of("dn-116", "dn-117")) {
            graph.lineage.add(new Row.Lineage(old, "MERGED_INTO", "dn-037", on, "164-QĐ/ĐUK"));
        }
    }

    /** DN-064 was split off DN-063. */
    private void split() {
        LocalDate on = LocalDate.of(2021, 10, 1);
        SampleUnit origin = graph.unit("dn-063");
        SampleUnit part = graph.unit("dn-064");
        part.established = on;
        part.name = origin.name + " Hòa Khánh";
        for (String cell : List.of("dn-063-4", "dn-063-5")) {
            graph.unit(cell).established = origin.established;
            graph.unit(cell).cameFrom(origin.id, on);
        }
        graph.lineage.add(new Row.Lineage(part.id, "SPLIT_FROM", origin.id, on, "61-QĐ/ĐUK"));
    }

    /** DN-119 got a new name and a new code, DN-052, when its enterprise was equitized. */
    private void renamed() {
        LocalDate on = LocalDate.of(2021, 11, 15);
        SampleUnit unit = graph.unit("dn-052");
        unit.name = "Đảng bộ Công ty cổ phần Cơ điện lạnh Khải Lĩnh Giang";
        predecessor("dn-119", "Đảng bộ Công ty TNHH MTV Cơ điện lạnh Khải Lĩnh Giang", unit, on, "STATE_OWNED");
        unit.established = on;
        graph.lineage.add(new Row.Lineage("dn-119", "RENAMED", "dn-052", on, "70-QĐ/ĐUK"));
    }

    /** DN-118 was wound up; its members went to DN-040 and DN-041. */
    private void dissolved() {
        LocalDate on = LocalDate.of(2022, 6, 30);
        SampleUnit unit = graph.add(new SampleUnit(
                "dn-118", "ORGANIZATION", "Chi bộ Công ty TNHH MTV In ấn Tân Khê Vân", "dn", LocalDate.of(1986, 9, 1)));
        unit.form = "CELL";
        unit.sector = "STATE_OWNED";
        unit.cluster = graph.unit("dn-040").cluster;
        unit.dissolved = on;
        for (String heir : List.of("dn-040", "dn-041")) {
            graph.unit(heir).established = LocalDate.of(1984, 5, 7);
            graph.lineage.add(new Row.Lineage("dn-118", "TRANSFERRED", heir, on, "101-QĐ/ĐUK"));
        }
    }

    /** Makes the dissolved organization from which the cells with its code came. */
    private void predecessor(String id, String name, SampleUnit successor, LocalDate on, String sector) {
        LocalDate established = graph.random.day(LocalDate.of(1983, 1, 1), LocalDate.of(1998, 12, 31));
        SampleUnit old = graph.add(new SampleUnit(id, "ORGANIZATION", name, "dn", established));
        old.form = "COMMITTEE";
        old.sector = sector;
        old.cluster = successor.cluster;
        old.dissolved = on;
        graph.units.values().stream()
                .filter(u -> u.kind.equals("CELL") && u.id.startsWith(id + "-"))
                .forEach(cell -> {
                    cell.established = established;
                    cell.cameFrom(id, on);
                });
    }
}
