/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the responsible people of the four blocs do: visits and developments in Đắk Lắk, inspections in Đà Nẵng, study sessions in Gia
 * Lai, meetings and targets in Thanh Hóa; with the few things that are late. All of it is invented.
 */
final class SampleFollowUps {

    private static final Set<Integer> NOT_VISITED = Set.of(5, 23, 41);
    private static final Set<String> NOT_MEETING = Set.of("th-016-2", "th-033");
    private static final LocalDate MEETINGS_FROM = LocalDate.of(2024, 11, 1);
    private static final LocalDate MEETINGS_UNTIL = LocalDate.of(2026, 11, 1);

    private static final List<String> PURPOSES = List.of(
            "Nắm tình hình thực hiện nhiệm vụ chính trị",
            "Kiểm tra việc chuẩn bị đại hội chi bộ",
            "Làm việc về công tác phát triển đảng viên",
            "Nghe báo cáo kết quả thực hiện nghị quyết",
            "Trao đổi về chất lượng sinh hoạt chi bộ");
    private static final List<String> CONCLUSIONS = List.of(
            "Cấp ủy nắm chắc tình hình; tiếp tục duy trì nền nếp sinh hoạt.",
            "Cần bổ sung kế hoạch kết nạp đảng viên, báo cáo trong quý.",
            "Thống nhất phân công lại cấp ủy viên phụ trách tổ đảng.",
            "Nội bộ đoàn kết; đề nghị sớm kiện toàn chức danh phó bí thư.");
    private static final List<String> TOPICS = List.of(
            "Sinh hoạt thường kỳ; đánh giá công tác tháng, nhiệm vụ tháng sau",
            "Sinh hoạt thường kỳ kết hợp chuyên đề học tập và làm theo Bác",
            "Sinh hoạt thường kỳ; xét đề nghị kết nạp đảng viên",
            "Sinh hoạt thường kỳ; kiểm điểm việc thực hiện nghị quyết");

    private final SampleGraph graph;
    private final RandomSource random;
    private final List<Row> rows = new ArrayList<>();
    private int number;

    SampleFollowUps(SampleGraph graph, RandomSource random) {
        this.graph = graph;
        this.random = random;
    }

    List<Row> record() {
        switch (graph.plan.id()) {
            case "dl" -> {
                visits();
                developments();
                resolutions();
            }
            case "dn" -> {
                inspections();
                feedback();
            }
            case "gl" -> studySessions();
            default -> {
                meetings();
                targets();
            }
        }
        return rows;
    }

    /** The values of a record, by the names of its columns. */
    private final class Values {

        private final Map<String, String> values = new LinkedHashMap<>();

        Values(String kind, String unit, String state, LocalDate recorded) {
            values.put("id", "%s-f-%04d".formatted(graph.plan.id(), ++number));
            values.put("kind", kind);
            values.put("unit_id", unit);
            values.put("state", state);
            values.put("recorded_on", recorded.toString());
        }

        Values with(String column, Object value) {
            values.put(column, value.toString());
            return this;
        }

        Values by(Optional<String> member) {
            member.ifPresent(it -> values.put("responsible_id", it));
            return this;
        }

        String write() {
            rows.add(new Row.FollowUp(values));
            return values.get("id");
        }
    }

    private List<SampleUnit> livingOrganizations() {
        return graph.organizations().stream().filter(SampleUnit::lives).toList();
    }

    /** The present holder of the assignment that covers a unit. */
    private Optional<String> holder(String unit) {
        return graph.assignments.stream()
                .filter(row -> row.unit().equals(unit) && row.until().equals(Dates.LASTING))
                .map(row -> row.member().id())
                .findFirst();
    }

    /** The present secretary of a unit. */
    private Optional<String> secretary(String unit) {
        return graph.committees.stream()
                .filter(row -> row.unit().equals(unit) && row.kind().equals("EXECUTIVE"))
                .max(Comparator.comparing(Row.Committee::start))
                .flatMap(committee -> graph.seats.stream()
                        .filter(seat -> seat.committee().equals(committee.id()))
                        .filter(seat -> seat.role().name().equals("SECRETARY"))
                        .filter(seat -> seat.until().isAfter(Dates.TODAY))
                        .map(seat -> seat.member().id())
                        .findFirst());
    }

    private String committee(String unit, String kind) {
        return graph.committees.stream()
                .filter(row -> row.unit().equals(unit) && row.kind().equals(kind))
                .max(Comparator.comparing(Row.Committee::start))
                .map(Row.Committee::id)
                .orElseThrow();
    }

    private void visits() {
        List<SampleUnit> organizations = livingOrganizations();
        for (int i = 0; i < organizations.size(); i++) {
            SampleUnit unit = organizations.get(i);
            Optional<String> standing = holder(unit.cluster);
            visit(unit, random.day(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 20)), standing);
            visit(
                    unit,
                    random.day(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 4, 28)),
                    holder(unit.id).or(() -> standing));
            if (!NOT_VISITED.contains(i + 1)) {
                visit(unit, random.day(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 11, 18)), standing);
            }
            if (i % 9 == 4) {
                new Values("VISIT", unit.id, "PLANNED", LocalDate.of(2026, 11, 16))
                        .with("planned_on", random.day(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 28)))
                        .with("title", random.pick(PURPOSES))
                        .by(standing)
                        .write();
            }
        }
    }

    private void visit(SampleUnit unit, LocalDate day, Optional<String> member) {
        String id = new Values("VISIT", unit.id, "HELD", day)
                .with("closed_on", day)
                .with("held_on", day)
                .with("title", random.pick(PURPOSES))
                .with("conclusion", random.pick(CONCLUSIONS))
                .by(member)
                .write();
        secretary(unit.id).ifPresent(it -> rows.add(new Row.FollowUpPerson(id, it)));
    }

    private void developments() {
        development(4, "Nhiều đảng viên trẻ xin nghỉ việc", "HIGH", LocalDate.of(2026, 9, 7), "SETTLED", 2);
        development(
                8,
                "Chi bộ 3 ba tháng chưa kết nạp được quần chúng ưu tú",
                "MEDIUM",
                LocalDate.of(2026, 10, 5),
                "SETTLED",
                1);
        development(
                12,
                "Chưa thống nhất phương án sắp xếp phòng chuyên môn",
                "HIGH",
                LocalDate.of(2026, 10, 26),
                "ESCALATED",
                3);
        development(
                17, "Đơn phản ánh về đánh giá, xếp loại đảng viên", "HIGH", LocalDate.of(2026, 11, 3), "IN_HAND", 2);
        development(
                21,
                "Khó bố trí thời gian sinh hoạt do công tác lưu động",
                "LOW",
                LocalDate.of(2026, 11, 9),
                "RAISED",
                1);
        development(30, "Thiếu nguồn phát triển đảng viên", "MEDIUM", LocalDate.of(2026, 9, 21), "IN_HAND", 1);
        development(36, "Quần chúng lo lắng về sáp nhập đơn vị", "MEDIUM", LocalDate.of(2026, 11, 12), "RAISED", 1);
        development(44, "Chậm nộp đảng phí quý III", "LOW", LocalDate.of(2026, 11, 16), "ESCALATED", 2);
    }

    /** Raises a development, and lets it go up a number of links. */
    private void development(
            int organization, String title, String severity, LocalDate raised, String state, int links) {
        SampleUnit unit = graph.unit(graph.organization(organization));
        List<String[]> chain = new ArrayList<>();
        secretary(unit.id).ifPresent(it -> chain.add(new String[] {it, unit.id}));
        holder(unit.id).ifPresent(it -> chain.add(new String[] {it, unit.id}));
        holder(unit.cluster).ifPresent(it -> chain.add(new String[] {it, unit.cluster}));
        secretary("dl").ifPresent(it -> chain.add(new String[] {it, "dl"}));
        List<Row> steps = new ArrayList<>();
        LocalDate on = raised;
        String id = "%s-f-%04d".formatted(graph.plan.id(), number + 1);
        for (int i = 0; i < links; i++) {
            steps.add(step(id, steps.size() + 1, on, i == 0 ? "RAISED" : "ESCALATED", chain.get(i)));
            if (i + 1 < links) {
                on = Dates.earlier(on.plusDays(random.between(3, 9)), Dates.TODAY);
                steps.add(step(id, steps.size() + 1, on, "IN_HAND", chain.get(i)));
                on = Dates.earlier(on.plusDays(random.between(2, 6)), Dates.TODAY);
            }
        }
        String[] holder = chain.get(links - 1);
        if (state.equals("IN_HAND") || state.equals("SETTLED")) {
            on = Dates.earlier(on.plusDays(2), Dates.TODAY);
            steps.add(step(id, steps.size() + 1, on, "IN_HAND", holder));
        }
        LocalDate handed = on;
        Values values = new Values("DEVELOPMENT", unit.id, state, raised)
                .with("title", title)
                .with("severity", severity)
                .with("since", raised.minusDays(random.between(2, 20)))
                .with("raised_by", "Cấp ủy " + unit.name)
                .by(Optional.of(holder[0]));
        if (state.equals("SETTLED")) {
            on = Dates.earlier(on.plusDays(random.between(4, 12)), Dates.TODAY);
            steps.add(step(id, steps.size() + 1, on, "SETTLED", holder));
            values.with("closed_on", on)
                    .with("conclusion", "Đã làm việc với cấp ủy, thống nhất hướng giải quyết và theo dõi.");
        }
        values.with("handed_on", handed).write();
        rows.addAll(steps);
    }

    private static Row step(String id, int position, LocalDate on, String event, String[] link) {
        return new Row.DevelopmentStep(id, position, on, event, link[0], link[1], "", "");
    }

    private void resolutions() {
        String present = committee("dl", "EXECUTIVE");
        List<String> standing = graph.assignments.stream()
                .filter(row -> row.unit().startsWith("dl-c") && row.until().equals(Dates.LASTING))
                .map(row -> row.member().id())
                .toList();
        String first = resolution(
                present,
                "02-NQ/ĐUK",
                "Nghị quyết về nâng cao chất lượng sinh hoạt chi bộ",
                LocalDate.of(2026, 2, 25),
                "ISSUED",
                null);
        point(
                first,
                1,
                "Mỗi cụm tổ chức một hội nghị rút kinh nghiệm sinh hoạt chi bộ",
                standing.get(0),
                LocalDate.of(2026, 6, 30),
                "OPEN",
                "");
        point(
                first,
                2,
                "Ban hành hướng dẫn sinh hoạt chuyên đề",
                standing.get(1),
                LocalDate.of(2026, 5, 31),
                "DONE",
                "Đã ban hành ngày 20/5/2026.");
        point(
                first,
                3,
                "Kiểm tra nền nếp sinh hoạt của 20 chi bộ",
                standing.get(2),
                LocalDate.of(2026, 9, 30),
                "OPEN",
                "");
        point(first, 4, "Mở lớp bồi dưỡng bí thư chi bộ", standing.get(3), LocalDate.of(2026, 10, 31), "OPEN", "");
        point(first, 5, "Sơ kết một năm thực hiện nghị quyết", standing.get(4), LocalDate.of(2027, 2, 25), "OPEN", "");
        String second = resolution(
                present,
                "05-NQ/ĐUK",
                "Nghị quyết về phát triển đảng viên năm 2026",
                LocalDate.of(2026, 1, 15),
                "REVIEWED",
                LocalDate.of(2026, 11, 10));
        point(
                second,
                1,
                "Giao chỉ tiêu kết nạp đảng viên cho từng tổ chức",
                standing.get(0),
                LocalDate.of(2026, 2, 28),
                "DONE",
                "Đã giao đủ.");
        point(
                second,
                2,
                "Bồi dưỡng nhận thức về Đảng cho 120 quần chúng",
                standing.get(2),
                LocalDate.of(2026, 9, 30),
                "PARTLY",
                "Đã bồi dưỡng 96 người.");
    }

    private String resolution(
            String committee, String code, String title, LocalDate issued, String state, LocalDate closed) {
        Values values = new Values("RESOLUTION", "dl", state, issued)
                .with("held_on", issued)
                .with("number", code)
                .with("title", title)
                .with("committee_id", committee)
                .by(secretary("dl"));
        if (closed != null) {
            values.with("closed_on", closed);
        }
        return values.write();
    }

    private void point(
            String resolution, int position, String title, String member, LocalDate due, String state, String result) {
        Values values = new Values("POINT", "dl", state, LocalDate.of(2026, 1, 15))
                .with("whole_id", resolution)
                .with("position", position)
                .with("title", title)
                .with("due_on", due)
                .with("result", result)
                .by(Optional.of(member));
        if (!state.equals("OPEN")) {
            values.with("closed_on", due);
        }
        values.write();
    }

    private void inspections() {
        String commission = committee("dn", "INSPECTION");
        List<String> team = graph.seats.stream()
                .filter(seat ->
                        seat.committee().equals(commission) && seat.until().isAfter(Dates.TODAY))
                .map(seat -> seat.member().id())
                .toList();
        rules();
        List<SampleUnit> inspected = random.sample(livingOrganizations(), 12);
        for (int i = 0; i < inspected.size(); i++) {
            LocalDate planned = LocalDate.of(2026, 3, 10).plusDays(26L * i);
            String state = i < 7 ? "CONCLUDED" : i < 9 ? "OPEN" : "PLANNED";
            LocalDate recorded = LocalDate.of(2026, 1, 20);
            Values values = new Values("INSPECTION", inspected.get(i).id, state, recorded)
                    .with("mode", i % 3 == 2 ? "SUPERVISION" : "INSPECTION")
                    .with(
                            "title",
                            i % 2 == 0
                                    ? "Việc chấp hành Quy chế làm việc của cấp ủy"
                                    : "Việc thu, nộp và quản lý đảng phí")
                    .with("programme", "Chương trình kiểm tra, giám sát năm 2026")
                    .with("planned_on", planned)
                    .with("committee_id", commission)
                    .by(Optional.of(team.get(i % team.size())));
            if (i < 9) {
                values.with("held_on", planned.plusDays(1));
            }
            if (i < 7) {
                values.with("closed_on", planned.plusDays(12))
                        .with("conclusion", "Cấp ủy chấp hành nghiêm; còn hạn chế cần khắc phục.");
            }
            String id = values.write();
            team.stream().skip(i % 2).limit(3).forEach(member -> rows.add(new Row.FollowUpPerson(id, member)));
            if (i < 9) {
                finding(id, inspected.get(i), planned.plusDays(12), i);
            }
        }
    }

    private void finding(String inspection, SampleUnit unit, LocalDate day, int index) {
        boolean verified = index < 5;
        boolean remedied = index == 5;
        LocalDate due = index == 6 || index == 7 ? LocalDate.of(2026, 11, 1) : day.plusDays(60);
        Values values = new Values("FINDING", unit.id, verified ? "VERIFIED" : remedied ? "REMEDIED" : "OPEN", day)
                .with("whole_id", inspection)
                .with(
                        "title",
                        index % 2 == 0
                                ? "Chậm ban hành quy chế làm việc nhiệm kỳ mới"
                                : "Sổ thu đảng phí ghi chưa đầy đủ")
                .with("due_on", index == 8 ? LocalDate.of(2027, 1, 31) : due)
                .by(secretary(unit.id));
        if (verified) {
            values.with("closed_on", due).with("conclusion", "Đã khắc phục, có báo cáo kèm theo.");
        }
        values.write();
    }

    /** What people outside the committees say of enterprises. Who said it is not recorded, here as everywhere. */
    private void feedback() {
        List<SampleUnit> units = livingOrganizations().stream()
                .filter(unit -> secretary(unit.id).isPresent())
                .toList();
        feedback(units.get(8), "Nên công khai kết quả kiểm tra để quần chúng giám sát", "LETTER", 5, "SETTLED");
        feedback(units.get(21), "Người đứng đầu nên gặp gỡ công nhân ca đêm mỗi quý một lần", "MEETING", 16, "IN_HAND");
        feedback(units.get(40), "Việc bình xét điển hình chưa lấy ý kiến tổ sản xuất", "APPLICATION", 18, "RAISED");
    }

    private void feedback(SampleUnit unit, String content, String channel, int day, String state) {
        LocalDate given = LocalDate.of(2026, 11, day);
        String[] holder = {secretary(unit.id).orElseThrow(), unit.id};
        Values values = new Values("FEEDBACK", unit.id, state, given)
                .with("content", content)
                .with("channel", channel)
                .with("handed_on", given)
                .by(Optional.of(holder[0]));
        if (state.equals("SETTLED")) {
            values.with("closed_on", given.plusDays(9))
                    .with("conclusion", "Đã niêm yết kết quả tại trụ sở và bảng tin.");
        }
        String id = values.write();
        rows.add(step(id, 1, given, "RAISED", holder));
        if (!state.equals("RAISED")) {
            rows.add(step(id, 2, given.plusDays(2), "IN_HAND", holder));
        }
        if (state.equals("SETTLED")) {
            rows.add(step(id, 3, given.plusDays(9), "SETTLED", holder));
        }
    }

    /** The steering board's rules of inspection and supervision. */
    private void rules() {
        String board = committee("dn", "STEERING");
        String head = graph.seats.stream()
                .filter(seat -> seat.committee().equals(board))
                .map(seat -> seat.member().id())
                .findFirst()
                .orElseThrow();
        String id = new Values("RESOLUTION", "dn", "ISSUED", LocalDate.of(2025, 9, 20))
                .with("held_on", LocalDate.of(2025, 9, 20))
                .with("number", "01-QC/BCĐ")
                .with("title", "Quy chế kiểm tra, giám sát việc học tập và làm theo Bác")
                .with("committee_id", board)
                .by(Optional.of(head))
                .write();
        new Values("POINT", "dn", "OPEN", LocalDate.of(2025, 9, 20))
                .with("whole_id", id)
                .with("position", 1)
                .with("title", "Sơ kết việc thực hiện quy chế, biểu dương điển hình")
                .with("due_on", LocalDate.of(2027, 3, 31))
                .by(Optional.of(head))
                .write();
    }

    private void studySessions() {
        for (SampleUnit unit : livingOrganizations()) {
            int members = (int) graph.membersIn(unit.id);
            LocalDate day = random.day(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 29));
            new Values("STUDY_SESSION", unit.id, "HELD", day)
                    .with("closed_on", day)
                    .with("held_on", day)
                    .with("title", "Quán triệt nghị quyết đại hội đảng bộ các cấp")
                    .with("expected", members)
                    .with("present", members - random.between(0, Math.max(1, members / 12)))
                    .by(secretary(unit.id))
                    .write();
            if (random.chance(0.4)) {
                new Values("STUDY_SESSION", unit.id, "PLANNED", LocalDate.of(2026, 11, 10))
                        .with("planned_on", random.day(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 22)))
                        .with("title", "Chuyên đề học tập và làm theo Bác năm 2027")
                        .with("expected", members)
                        .by(secretary(unit.id))
                        .write();
            }
        }
    }

    private void meetings() {
        for (SampleUnit cell : graph.livingCells()) {
            Optional<String> secretary = secretary(cell.id);
            int members = Math.max(3, (int) graph.membersIn(cell.id));
            for (LocalDate month = MEETINGS_FROM; month.isBefore(MEETINGS_UNTIL); month = month.plusMonths(1)) {
                boolean missed = NOT_MEETING.contains(cell.id) && month.isAfter(LocalDate.of(2026, 8, 1));
                if (month.isBefore(cell.established) || missed) {
                    continue;
                }
                LocalDate day = month.plusDays(random.between(1, 9));
                new Values("MEETING", cell.id, "HELD", day)
                        .with("closed_on", day)
                        .with("held_on", day)
                        .with("month", month)
                        .with("title", random.pick(TOPICS))
                        .with("required", members)
                        .with("present", members - random.between(0, Math.max(1, members / 8)))
                        .with("quality", random.chance(0.75) ? "GOOD" : "FAIR")
                        .by(secretary)
                        .write();
            }
        }
    }

    private void targets() {
        for (SampleUnit unit : livingOrganizations()) {
            int planned = random.between(1, 6);
            double first = Math.min(planned, random.between(0, 2));
            double second = Math.min(planned, first + random.between(0, 2));
            double third = Math.min(planned, second + random.between(0, 2));
            boolean reached = third >= planned;
            Values values = new Values("TARGET", unit.id, reached ? "DONE" : "OPEN", LocalDate.of(2026, 1, 20))
                    .with("year", 2026)
                    .with("title", "Kết nạp đảng viên")
                    .with("measure_unit", "người")
                    .with("planned", planned)
                    .with("q1", first)
                    .with("q2", second)
                    .with("q3", third)
                    .with("due_on", LocalDate.of(2026, 12, 31))
                    .with("source", "Báo cáo quý của cấp ủy")
                    .by(secretary(unit.id));
            if (reached) {
                values.with("closed_on", LocalDate.of(2026, 10, 5));
            }
            values.write();
        }
    }
}
