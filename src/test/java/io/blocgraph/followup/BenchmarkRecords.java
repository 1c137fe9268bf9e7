/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.fixture.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes two years of following up beside the files of a generated bloc: visits of every organization, meetings of every cell,
 * developments, resolutions with points, inspections with findings. A few of each are late. One organization has a great many records.
 */
final class BenchmarkRecords {

    /** How many records the last organization has. */
    static final int MANY = 10_000;

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);
    private static final LocalDate FIRST_MONTH = LocalDate.of(2024, 12, 1);
    private static final int MONTHS = 24;
    private static final int POINTS = 5;
    private static final int FINDINGS = 3;

    private static final List<String> COLUMNS = List.of(
            "closed_on",
            "planned_on",
            "held_on",
            "due_on",
            "responsible_id",
            "whole_id",
            "position",
            "title",
            "severity",
            "handed_on",
            "mode",
            "month",
            "present",
            "required");

    private final Map<String, String> holders = new HashMap<>();
    private final List<String> records = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private BenchmarkRecords() {
        records.add("id,kind,unit_id,state,recorded_on," + String.join(",", COLUMNS));
        steps.add("record_id,position,on,event,member_id");
    }

    /**
     * Writes the files.
     *
     * @param files the directory with the files of the bloc {@code b01}
     * @param organizations the number of its organizations
     * @param cells the number of cells of each
     */
    static void write(Path files, int organizations, int cells) {
        BenchmarkRecords all = new BenchmarkRecords();
        try {
            all.readHolders(files);
            for (int i = 1; i <= organizations; i++) {
                all.organization("b01-%03d".formatted(i), i, cells);
            }
            all.many("b01-%03d".formatted(organizations));
            Files.write(files.resolve("follow-ups.csv"), all.records);
            Files.write(files.resolve("development-steps.csv"), all.steps);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Who is assigned now to an organization, or else to its cluster. */
    private void readHolders(Path files) throws IOException {
        Map<String, String> assigned = new HashMap<>();
        for (List<String> row : rows(files.resolve("assignments.csv"))) {
            if (row.get(5).isEmpty()) {
                assigned.put(row.get(2), row.get(1));
            }
        }
        for (List<String> row : rows(files.resolve("units.csv"))) {
            String holder = assigned.getOrDefault(row.getFirst(), assigned.get(row.get(5)));
            if (holder != null) {
                holders.put(row.getFirst(), holder);
            }
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1)))
                .toList();
    }

    private void organization(String unit, int i, int cells) {
        visits(unit, i);
        for (int cell = 1; cell <= cells; cell++) {
            meetings(unit + "-" + cell, i * cells + cell);
        }
        String holder = holders.get(unit);
        if (holder != null) {
            resolution(unit, i, holder);
            if (i % 4 == 0) {
                development(unit, i, holder);
            }
            if (i % 10 == 0) {
                inspection(unit, i, holder);
            }
        }
    }

    /** Four were held, at one organization of twenty the last one long ago; one is planned. */
    private void visits(String unit, int i) {
        LocalDate last = TODAY.minusDays(i % 20 == 0 ? 200 : 1 + i % 140);
        String holder = holders.getOrDefault(unit, "");
        for (int visit = 0; visit < 4; visit++) {
            LocalDate on = last.minusDays(150L * visit);
            add("VISIT", unit, "HELD", on, Map.of("closed_on", on, "held_on", on, "responsible_id", holder));
        }
        add("VISIT", unit, "PLANNED", last, Map.of("planned_on", TODAY.plusDays(i % 60), "responsible_id", holder));
    }

    /** One in each month; one cell of fifty has not met in the last three. */
    private void meetings(String cell, int i) {
        for (int month = 0; month < MONTHS - (i % 50 == 0 ? 3 : 0); month++) {
            LocalDate first = FIRST_MONTH.plusMonths(month);
            LocalDate on = first.plusDays(1 + i % 20);
            Map<String, Object> values =
                    Map.of("closed_on", on, "held_on", on, "month", first, "present", 15 + i % 5, "required", 20);
            add("MEETING", cell, "HELD", on, values);
        }
    }

    /** One of four is open. */
    private void development(String unit, int i, String holder) {
        LocalDate on = TODAY.minusDays(30 + i % 90);
        boolean open = i % 16 == 0;
        Map<String, Object> values = Map.of(
                "closed_on",
                open ? "" : on.plusDays(20),
                "handed_on",
                on,
                "severity",
                "MEDIUM",
                "title",
                "Chậm trả lương",
                "responsible_id",
                holder);
        String id = add("DEVELOPMENT", unit, open ? "IN_HAND" : "SETTLED", on, values);
        steps.add("%s,1,%s,RAISED,%s".formatted(id, on, holder));
    }

    /** One point is open, late at one organization of twenty. */
    private void resolution(String unit, int i, String holder) {
        LocalDate issued = LocalDate.of(2026, 1, 5).plusDays(i % 30);
        String id = add("RESOLUTION", unit, "ISSUED", issued, Map.of("held_on", issued, "title", "Năm 2026"));
        for (int point = 1; point <= POINTS; point++) {
            LocalDate due = point < POINTS ? issued.plusDays(30L * point) : TODAY.plusDays(i % 20 == 0 ? -10 : i % 37);
            part("POINT", unit, issued, id, point < POINTS ? "DONE" : "OPEN", due, holder);
        }
    }

    /** One finding is open, late at some. */
    private void inspection(String unit, int i, String holder) {
        LocalDate on = TODAY.minusDays(90 + i % 300);
        Map<String, Object> values = Map.of(
                "closed_on",
                on.plusDays(10),
                "planned_on",
                on,
                "held_on",
                on,
                "mode",
                "INSPECTION",
                "title",
                "Thu nộp đảng phí",
                "responsible_id",
                holder);
        String id = add("INSPECTION", unit, "CONCLUDED", on.minusDays(30), values);
        for (int finding = 1; finding <= FINDINGS; finding++) {
            LocalDate due = finding < FINDINGS ? on.plusDays(30) : TODAY.plusDays(i % 50 - 20);
            part("FINDING", unit, on, id, finding < FINDINGS ? "VERIFIED" : "OPEN", due, holder);
        }
    }

    private void part(
            String kind, String unit, LocalDate recorded, String whole, String state, LocalDate due, String holder) {
        Map<String, Object> values = Map.of(
                "closed_on",
                state.equals("OPEN") ? "" : due,
                "due_on",
                due,
                "whole_id",
                whole,
                "title",
                "Kết nạp đảng viên",
                "responsible_id",
                holder);
        add(kind, unit, state, recorded, values);
    }

    private void many(String unit) {
        for (int session = 0; session < MANY; session++) {
            LocalDate on = TODAY.minusDays(session % 3000);
            add("STUDY_SESSION", unit, "HELD", on, Map.of("closed_on", on, "held_on", on, "title", "Chuyên đề"));
        }
    }

    private String add(String kind, String unit, String state, LocalDate recorded, Map<String, Object> values) {
        String id = "bf-" + records.size();
        String others = COLUMNS.stream()
                .map(column -> values.getOrDefault(column, "").toString())
                .collect(Collectors.joining(","));
        records.add(String.join(",", id, kind, unit, state, recorded.toString(), others));
        return id;
    }
}
