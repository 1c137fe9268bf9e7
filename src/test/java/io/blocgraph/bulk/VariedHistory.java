/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.attachment.Uploads;
import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;

/** A small graph that has been changed in every way that leaves something behind, some of it planned for later. */
final class VariedHistory {

    /** The day on which it is looked at: some of what was planned has happened by then. */
    static final int DAYS_LATER = 10;

    private static final Map<String, Object> DECISION = Map.of(
            "number",
            "12-QĐ/B",
            "signedOn",
            "2026-11-20",
            "text",
            "Điều 1. Đổi tên, \"theo đề nghị\";\nĐiều 2. Có hiệu lực từ ngày ký.");

    private final GraphQlApi api;

    private final Uploads uploads;

    VariedHistory(GraphQlApi api, Uploads uploads) {
        this.api = api;
        this.uploads = uploads;
    }

    static BulkSource beginning() {
        return graph(
                bloc("B")
                        .secretary("Bao")
                        .standing("Kim")
                        .executive("Kim")
                        .with(
                                cluster("K").responsible("Kim"),
                                cluster("K2").responsible("Kim"),
                                organization("O")
                                        .in("K")
                                        .secretary("Oanh")
                                        .with(
                                                cell("C").members("An", "Binh", "Chi", "Oanh"),
                                                cell("D").secretary("Dung").members("Duc"),
                                                cell("E").secretary("Em").members("Ha")),
                                organization("P")
                                        .in("K")
                                        .wasIn("K2", "2001-01-01/2010-01-01")
                                        .secretary("Phu")
                                        .with(
                                                cell("F").members("Phu", "Phuc"),
                                                cell("L").members("Lan")),
                                grassrootsCell("G").in("K2").secretary("Giang").members("Gam")),
                bloc("Z")
                        .with(organization("Q")
                                .responsibleBy("7-QĐ/Z", "Hai")
                                .with(cell("H").members("Hai"))));
    }

    /** Makes the changes. */
    void make() throws IOException {
        units();
        committees();
        members();
        assignments();
        records();
        supervision();
        files();
        plans();
    }

    private void units() {
        change("updateUnit", Map.of("id", "C", "name", "Chi bộ Một", "decision", DECISION));
        change("updateUnit", Map.of("id", "D", "code", "D-2"));
        change("updateUnit", Map.of("id", "L", "name", "Chi bộ Lan, mới", "effectiveOn", "2027-01-01"));
        change("moveUnit", Map.of("id", "F", "parent", "O"));
        change("placeInCluster", Map.of("organizations", List.of("P"), "cluster", "K2", "effectiveOn", "2027-01-05"));
        String created =
                id("createUnit", Map.of("kind", "CELL", "parent", "P", "code", "N", "name", "Chi bộ mới"), "unit");
        change("dissolveUnit", Map.of("id", created, "effectiveOn", "2027-02-01"));
        change(
                "splitUnit",
                Map.of(
                        "id",
                        "C",
                        "into",
                        List.of(Map.of("code", "C9", "name", "Chi bộ 9", "members", List.of("Chi")))));
        change(
                "waive",
                Map.of(
                        "rule",
                        "CELL_MINIMUM",
                        "unit",
                        "D",
                        "reason",
                        "Đang kiện toàn\nđến quý I",
                        "until",
                        "2027-03-31",
                        "decision",
                        DECISION));
        String waiver = id("waive", Map.of("rule", "SECRETARY_PRESENT", "unit", "L"), "waiver");
        change("endWaiver", Map.of("id", waiver, "effectiveOn", "2027-01-01"));
        undo(change("updateUnit", Map.of("id", "G", "name", "Sai")));
    }

    private void committees() {
        String committee = id(
                "createCommittee",
                Map.of(
                        "unit",
                        "P",
                        "kind",
                        "EXECUTIVE",
                        "name",
                        "Cấp ủy \"P\"",
                        "termStart",
                        "2026-11-23",
                        "termEnd",
                        "2030-11-23",
                        "seats",
                        List.of(
                                Map.of("member", "Phu", "role", "SECRETARY"),
                                Map.of("member", "Lan", "role", "MEMBER"))),
                "committee");
        String seat = id(
                "seatMember",
                Map.of("committee", committee, "member", "Phuc", "role", "MEMBER", "until", "2027-06-01"),
                "seat");
        change("endSeat", Map.of("id", seat, "effectiveOn", "2026-12-01"));
        undo(change("seatMember", Map.of("committee", committee, "member", "Hai", "role", "MEMBER")));
        change("updateCommittee", Map.of("id", committee, "name", "Cấp ủy P"));
    }

    private void members() {
        String admitted = id(
                "admitMember",
                Map.of(
                        "cell",
                        "C",
                        "code",
                        "M-1",
                        "fullName",
                        "Nguyễn Văn Mới",
                        "gender",
                        "MALE",
                        "bornOn",
                        "2000-02-29",
                        "phone",
                        "0905 123 456",
                        "email",
                        "moi@example.org",
                        "address",
                        "12 Lê Lợi, Đà Nẵng"),
                "member");
        change("confirmMember", Map.of("id", admitted, "effectiveOn", "2026-11-23"));
        change("updateMember", Map.of("id", "An", "fullName", "Trần Thị An"));
        change("updateMember", Map.of("id", "Duc", "fullName", "Lê Đức", "effectiveOn", "2027-01-01"));
        change("transferMember", Map.of("members", List.of("Binh"), "cell", "D"));
        change("transferMember", Map.of("members", List.of("Phuc"), "cell", "D", "effectiveOn", "2027-01-01"));
        change(
                "transferMember",
                Map.of("members", List.of("An"), "cell", "D", "temporary", true, "until", "2027-03-01"));
        change(
                "transferMember",
                Map.of("members", List.of("Duc"), "cell", "C", "temporary", true, "until", "2026-11-30"));
        change("endMembership", Map.of("id", "Lan", "effectiveOn", "2027-05-01"));
        change("endMembership", Map.of("id", "Gam"));
        change("anonymizeMember", Map.of("id", "Gam"));
        change("endMembership", Map.of("id", "Ha"));
    }

    private void assignments() {
        change("assign", Map.of("member", "An", "topic", "Dân vận"));
        String both = id(
                "assign",
                Map.of("member", "Dung", "topic", "Thanh niên", "units", List.of("P", "F"), "decision", DECISION),
                "assignment");
        change("updateAssignment", Map.of("id", both, "units", List.of("P"), "effectiveOn", "2026-11-28"));
        change("assign", Map.of("member", "Binh", "units", List.of("G"), "until", "2026-11-29"));
        undo(change("assign", Map.of("member", "Binh", "units", List.of("K2"))));
    }

    private void records() {
        change("planVisit", Map.of("unit", "E", "plannedOn", "2027-02-01", "participants", List.of("An", "Binh")));
        change(
                "recordVisit",
                Map.of("unit", "C", "heldOn", "2026-11-20", "responsible", "Oanh", "conclusion", "Tốt,\ncần \"giữ\""));
        String cancelled = id("planVisit", Map.of("unit", "D", "plannedOn", "2026-12-24"), "followUp");
        change("cancelFollowUp", Map.of("id", cancelled));
        String settled = id(
                "raiseDevelopment",
                Map.of("unit", "C", "title", "Chậm lương", "severity", "HIGH", "raisedBy", "Công đoàn"),
                "followUp");
        change("takeDevelopment", Map.of("id", settled));
        change("escalateDevelopment", Map.of("id", settled, "note", "Vượt thẩm quyền"));
        change("settleDevelopment", Map.of("id", settled, "conclusion", "Đã trả"));
        String open =
                id("raiseDevelopment", Map.of("unit", "L", "title", "Thiếu người", "dueOn", "2027-01-31"), "followUp");
        change("escalateDevelopment", Map.of("id", open));
        change("updateFollowUp", Map.of("id", open, "content", "Hai dòng\nở đây"));
        change("giveFeedback", Map.of("unit", "E", "content", "Họp muộn", "channel", "LETTER"));
        change("giveFeedback", Map.of("member", "Dung", "content", "Tận tụy"));
        change(
                "recordMeetings",
                Map.of(
                        "meetings",
                        List.of(
                                Map.of(
                                        "unit",
                                        "C",
                                        "month",
                                        "2026-10-01",
                                        "heldOn",
                                        "2026-10-05",
                                        "present",
                                        3,
                                        "required",
                                        4,
                                        "quality",
                                        "GOOD"),
                                Map.of("unit", "D", "month", "2026-10-01"))));
        change(
                "recordStudySession",
                Map.of("unit", "O", "title", "Nghị quyết 57", "heldOn", "2026-11-10", "expected", 12, "present", 10));
        String target = id(
                "setTarget",
                Map.of("unit", "P", "title", "Kết nạp", "year", 2026, "planned", 12.5, "measureUnit", "người"),
                "followUp");
        change("reportTarget", Map.of("id", target, "quarter", 1, "actual", 3));
        change("reportTarget", Map.of("id", target, "quarter", 2, "actual", 0.125, "source", "Báo cáo"));
    }

    private void supervision() {
        String inspection = id(
                "planInspection",
                Map.of(
                        "subject",
                        "Duc",
                        "mode",
                        "SUPERVISION",
                        "title",
                        "Giám sát",
                        "plannedOn",
                        "2026-11-20",
                        "team",
                        List.of("Oanh", "An")),
                "followUp");
        change("recordInspection", Map.of("id", inspection, "heldOn", "2026-11-21"));
        String finding = id(
                "addFinding",
                Map.of("inspection", inspection, "title", "Chậm báo cáo", "dueOn", "2026-12-20"),
                "followUp");
        change("remedyFinding", Map.of("id", finding));
        change("verifyFinding", Map.of("id", finding));
        change("concludeInspection", Map.of("id", inspection, "conclusion", "Đạt"));
        String resolution = id(
                "draftResolution",
                Map.of(
                        "committee",
                        "B-executive",
                        "title",
                        "Nghị quyết năm",
                        "code",
                        "5-NQ/B",
                        "points",
                        List.of(
                                Map.of(
                                        "title",
                                        "Phát triển đảng viên",
                                        "dueOn",
                                        "2026-12-31",
                                        "responsible",
                                        "Kim",
                                        "measure",
                                        "10 người"),
                                Map.of("title", "Chuyển đổi số", "dueOn", "2027-06-30", "responsible", "Bao"))),
                "followUp");
        change(
                "issueResolution",
                Map.of("id", resolution, "code", "5-NQ/B", "issuedOn", "2026-11-22", "decision", DECISION));
        Object point = api.query("{node(id: \"%s\") {... on Resolution {points {id}}}}", resolution)
                .list("node.points.id")
                .getFirst();
        change("reviewPoint", Map.of("id", String.valueOf(point), "state", "PARTLY", "result", "7 người"));
    }

    private void files() throws IOException {
        Object visit = api.query("{followUps(kinds: [VISIT], states: [HELD]) {nodes {id}}}")
                .list("followUps.nodes.id")
                .getFirst();
        SecurityContextHolder.getContext().setAuthentication(AdminToken.authentication());
        for (String text : List.of("Biên bản", "Ảnh")) {
            String upload = uploads.take(
                            "bien ban.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .id();
            change("attachFile", Map.of("to", String.valueOf(visit), "upload", upload, "name", text + ", \"ký\".txt"));
        }
        SecurityContextHolder.clearContext();
        Object removed = api.query("{node(id: \"%s\") {... on Visit {files {id}}}}", visit)
                .list("node.files.id")
                .getFirst();
        change("removeFile", Map.of("id", String.valueOf(removed)));
    }

    /** What happens before the day on which it is looked at, and after it. */
    private void plans() {
        change("mergeUnits", Map.of("units", List.of("E"), "into", "D", "effectiveOn", "2026-12-01"));
        change("reassign", Map.of("from", "Oanh", "to", "An", "effectiveOn", "2026-12-01"));
        change("reassign", Map.of("from", "Kim", "to", "Bao", "effectiveOn", "2027-01-01"));
    }

    private String undo(String change) {
        return change("undo", Map.of("change", change));
    }

    /** Makes a change, and returns its id. */
    private String change(String mutation, Map<String, Object> input) {
        return done(mutation, input, "").text("done.change.id");
    }

    /** Makes a change, and returns the id of what it leads to. */
    private String id(String mutation, Map<String, Object> input, String field) {
        return done(mutation, input, field + " { id }").text("done." + field + ".id");
    }

    private GraphQlResult done(String mutation, Map<String, Object> input, String selection) {
        GraphQlResult result = api.mutate(mutation, new HashMap<>(input), selection);
        assertThat(result.list("done.problems"))
                .as(mutation + input)
                .noneMatch(problem -> String.valueOf(problem).contains("severity=ERROR"));
        return result;
    }
}
