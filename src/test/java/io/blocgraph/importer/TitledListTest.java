/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what lists of developments, inspections, study sessions and points of resolutions write. */
@IntegrationTest
@Tag("slow")
class TitledListTest {

    private static final String DEVELOPMENTS =
            "Chi bộ\tVấn đề phát sinh\tNgày phát sinh\tMức độ\tThời hạn giải quyết\tNgười giải quyết\n";
    private static final String INSPECTIONS =
            "Đối tượng kiểm tra, giám sát\tNội dung kiểm tra, giám sát\tHình thức\tThời gian tiến hành\tChương trình\tTrưởng đoàn\n";
    private static final String SESSIONS =
            "Đơn vị\tNội dung học tập, quán triệt\tNgày học\tNgày dự kiến\tSố triệu tập\tSố tham dự\n";
    private static final String POINTS =
            "Đơn vị\tNghị quyết\tNhiệm vụ được giao\tThời hạn hoàn thành\tNgười chịu trách nhiệm\tSản phẩm\n";

    private static final String FINDINGS =
            "Đơn vị được kiểm tra\tHạn chế, khuyết điểm\tThời hạn khắc phục\tNgười chịu trách nhiệm\tCuộc kiểm tra\n";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .secretary("Bao")
                        .standing("Kim")
                        .executive("Kim")
                        .with(
                                cluster("K").responsible("Kim"),
                                organization("O")
                                        .in("K")
                                        .secretary("Oanh")
                                        .executive("Oanh")
                                        .with(
                                                cell("O-1").secretary("Cuc").members("An", "Cuc", "Kim", "Oanh"),
                                                cell("O-2").members("Dung"))),
                bloc("X").with(organization("Y"))));
    }

    private ImportedList plan(String list) throws InterruptedException {
        ImportClient importer = new ImportClient(api);
        return importer.plan(importer.paste(list), Map.of());
    }

    private String apply(String list) throws InterruptedException {
        ImportedList planned = plan(list);
        assertThat(planned.verdicts().toString()).doesNotContain("REFUSED");
        return new ImportClient(api)
                .apply(planned.job(), Map.of("decision", Map.of("number", "7-KH/ĐU")))
                .result()
                .text("importJob.change");
    }

    private List<String> records() {
        return database.read("""
                        MATCH (f:FollowUp)
                        OPTIONAL MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY]->(m)
                        RETURN f.aboutId + ' ' + f.kind + ' ' + f.state + ' ' + toString(f.day) + ' ' + f.title + ' ' + coalesce(m.id, '–') AS record
                        ORDER BY record""").stream()
                .map(row -> String.valueOf(row.get("record")))
                .toList();
    }

    @Test
    void aDevelopmentIsRaisedInTheHandOfWhoeverIsResponsibleAndChangedUntilItIsSettled() throws Exception {
        String list = DEVELOPMENTS + "O-1\tMất đoàn kết\t1/11/2026\tPhức tạp\t\t\nO\tĐơn thư\t\t\t30/11/2026\tKim\n";
        String change = apply(list);

        assertThat(records())
                .containsExactly(
                        "O DEVELOPMENT RAISED 2026-11-23 Đơn thư Kim",
                        "O-1 DEVELOPMENT RAISED 2026-11-23 Mất đoàn kết Cuc");
        assertThat(database.read(
                        "MATCH (s:DevelopmentStep)-[:TAKEN_BY]->(m) RETURN m.id AS id, s.level AS level ORDER BY id"))
                .extracting(row -> row.get("id") + " " + row.get("level"))
                .containsExactly("Cuc O-1", "Kim null");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME", "3 SAME");
        assertThat(plan(DEVELOPMENTS + "O-1\tMất đoàn kết\t\tĐể nắm tình hình\t\t\n")
                        .changes(2))
                .containsExactly("severity: HIGH -> LOW");
        database.write(
                "MATCH (f:Development {title: 'Đơn thư'}) SET f.state = 'SETTLED', f.closedOn = date('2026-11-20')");
        assertThat(plan(DEVELOPMENTS + "O\tĐơn thư\t\tNhẹ\t\t\n").verdicts())
                .containsExactly("2 REFUSED RECORD_CLOSED B2");
        database.write("MATCH (f:Development {title: 'Đơn thư'}) SET f.state = 'RAISED' REMOVE f.closedOn");
        assertThat(api.mutate("undo", Map.of("change", change), "").list("done.problems"))
                .isEmpty();
        assertThat(records()).isEmpty();
    }

    @Test
    void anInspectionOfAProgrammeIsPlannedAndMoved() throws Exception {
        String list = INSPECTIONS + "O\tThu nộp đảng phí\tGiám sát\t1/12/2026\tChương trình 2026\tKim\n";
        apply(list);

        assertThat(records()).containsExactly("O INSPECTION PLANNED 2026-12-01 Thu nộp đảng phí Kim");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME");
        String moved = INSPECTIONS + "O\tThu nộp đảng phí\tGiám sát\t8/12/2026\tChương trình 2026\tBao\n";
        assertThat(plan(moved).changes(2))
                .containsExactlyInAnyOrder("plannedOn: 2026-12-01 -> 2026-12-08", "fullName: Kim -> Bao");
        apply(moved);
        assertThat(records()).containsExactly("O INSPECTION PLANNED 2026-12-08 Thu nộp đảng phí Bao");
        database.write("MATCH (f:Inspection) SET f.confidential = true");
        assertThat(plan(moved).verdicts()).containsExactly("2 NEW");
    }

    @Test
    void whatIsInspectedTwiceInAYearIsTwoInspections() throws Exception {
        String row = "O\tThu nộp đảng phí\tGiám sát\t%s\tChương trình 2026\tKim\n";
        apply(INSPECTIONS + row.formatted("1/12/2026") + row.formatted("8/12/2026"));

        // the second is moved by the first row that is about no other
        apply(INSPECTIONS + row.formatted("9/12/2026") + row.formatted("1/12/2026"));

        assertThat(records())
                .containsExactly(
                        "O INSPECTION PLANNED 2026-12-01 Thu nộp đảng phí Kim",
                        "O INSPECTION PLANNED 2026-12-09 Thu nộp đảng phí Kim");
        assertThat(plan(INSPECTIONS + row.formatted("9/12/2026") + row.formatted("9/12/2026"))
                        .verdicts())
                .containsExactly("2 SAME", "3 REFUSED ROW_TWICE B3");
    }

    private String holdInspection(String title) {
        String id = api.mutate(
                        "planInspection",
                        Map.of("subject", "O", "mode", "INSPECTION", "title", title, "plannedOn", "2026-11-20"),
                        "followUp {id}")
                .text("done.followUp.id");
        api.mutate("recordInspection", Map.of("id", id, "heldOn", "2026-11-20"), "");
        return id;
    }

    @Test
    void findingsBelongToTheInspectionThatWasHeld() throws Exception {
        String list = FINDINGS + "O\tThu đảng phí chậm\t31/12/2026\t\t\nO\tSổ sách thiếu\t15/12/2026\tKim\t\n";
        assertThat(plan(list).verdicts()).containsExactly("2 REFUSED NO_INSPECTION A2", "3 REFUSED NO_INSPECTION A3");
        String inspection = holdInspection("Đảng phí");

        apply(list);

        assertThat(records())
                .containsExactly(
                        "O FINDING OPEN 2026-12-15 Sổ sách thiếu Kim",
                        "O FINDING OPEN 2026-12-31 Thu đảng phí chậm Oanh",
                        "O INSPECTION OPEN 2026-11-20 Đảng phí Oanh");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME", "3 SAME");
        holdInspection("Hồ sơ");
        assertThat(plan(list).verdicts())
                .containsExactly("2 REFUSED SEVERAL_INSPECTIONS A2", "3 REFUSED SEVERAL_INSPECTIONS A3");
        String named = FINDINGS + "O\tThu đảng phí chậm\t20/12/2026\t\t%s\n";
        assertThat(plan(named.formatted("đảng phí")).changes(2)).containsExactly("dueOn: 2026-12-31 -> 2026-12-20");
        assertThat(plan(named.formatted("Hồ sơ")).verdicts()).containsExactly("2 NEW");
        database.write("MATCH (f:Inspection {id: '" + inspection + "'}) SET f.confidential = true");
        assertThat(plan(named.formatted("Đảng phí")).verdicts()).containsExactly("2 REFUSED NO_INSPECTION E2");
    }

    @Test
    void aPlannedStudySessionIsHeld() throws Exception {
        apply(SESSIONS + "O\tNghị quyết 57\t\t10/11/2026\t\t\n");
        String list = SESSIONS + "O\tNghị quyết 57\t12/11/2026\t10/11/2026\t30\t28\n";

        assertThat(plan(list).verdicts()).containsExactly("2 CHANGED");
        apply(list);

        assertThat(records()).containsExactly("O STUDY_SESSION HELD 2026-11-12 Nghị quyết 57 Oanh");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME");
        assertThat(plan(SESSIONS + "O\tNghị quyết 57\t20/11/2026\t\t3\t4\nO\tx\t1/1/2027\t\t\t\n")
                        .verdicts())
                .containsExactly("2 REFUSED TOO_MANY_PRESENT F2", "3 REFUSED IN_FUTURE C3");
    }

    @Test
    void pointsMakeADraftWhichIsCompletedUntilItIsIssued() throws Exception {
        apply(POINTS + "O\tNghị quyết quý IV\tKết nạp 5 đảng viên\t15/12/2026\tOanh\t5 quyết định\n");
        String list = POINTS + "O\tNghị quyết quý IV\tKết nạp 5 đảng viên\t20/12/2026\tOanh\t5 quyết định\n"
                + "O\tNghị quyết quý IV\tKiểm tra 2 chi bộ\t20/12/2026\tCuc\t\n";

        assertThat(plan(list).verdicts()).containsExactly("2 CHANGED", "3 NEW");
        apply(list);

        assertThat(records())
                .containsExactly(
                        "O POINT DRAFT 2026-12-20 Kiểm tra 2 chi bộ Cuc",
                        "O POINT DRAFT 2026-12-20 Kết nạp 5 đảng viên Oanh",
                        "O RESOLUTION DRAFT 2026-11-23 Nghị quyết quý IV Oanh");
        assertThat(plan(POINTS + "O\tNghị quyết quý IV\tx\t20/12/2026\t\t\nO-2\tNghị quyết\ty\t20/12/2026\tDung\t\n")
                        .verdicts())
                .containsExactly("2 REFUSED VALUE_MISSING", "3 REFUSED NO_COMMITTEE A3");
        String draft = String.valueOf(database.read("MATCH (f:Resolution) RETURN f.id AS id")
                .getFirst()
                .get("id"));
        api.mutate("issueResolution", Map.of("id", draft, "code", "4-NQ/ĐU", "issuedOn", "2026-11-23"), "")
                .list("done.problems");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME", "3 SAME");
        assertThat(plan(POINTS + "O\t4-NQ/ĐU\tKiểm tra 2 chi bộ\t30/12/2026\tCuc\t\n")
                        .verdicts())
                .containsExactly("2 REFUSED WRONG_STATE B2");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(DEVELOPMENTS, "O\tViệc %d\t\t\t\tKim\n"),
                arguments(INSPECTIONS, "O\tViệc %d\t\t1/12/2026\t\tKim\n"),
                arguments(FINDINGS, "O\tViệc %d\t1/12/2026\tKim\t\n"),
                arguments(SESSIONS, "O\tViệc %d\t1/11/2026\t\t\t\n"),
                arguments(POINTS, "O\tNQ\tViệc %d\t1/12/2026\tKim\t\n"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aLongListIsReadInAsManyStatementsAsAShortOne(String header, String row) throws Exception {
        holdInspection("Đảng phí");

        assertThat(statements(header + rows(row, 20))).isEqualTo(statements(header + rows(row, 2)));
    }

    private static String rows(String row, int count) {
        return IntStream.range(0, count).mapToObj(row::formatted).collect(Collectors.joining());
    }

    /** Imports run in a thread of their own. */
    private long statements(String list) throws InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger(Graph.class);
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        logger.addAppender(statements);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(plan(list).verdicts()).isNotEmpty().allMatch(verdict -> verdict.endsWith("NEW"));
        } finally {
            logger.setLevel(null);
            logger.detachAppender(statements);
        }
        return List.copyOf(statements.list).stream()
                .filter(event -> event.getThreadName().equals("import"))
                .count();
    }
}
