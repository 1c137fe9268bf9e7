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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what lists of visits, meetings and targets write, and for whom. */
@IntegrationTest
@Tag("slow")
class FollowUpListTest {

    private static final String VISITS = "Đơn vị\tNgày làm việc\tDự kiến ngày\tMã đảng viên\tMục đích\tKết luận\n";
    private static final String MEETINGS = "Chi bộ\tTháng\tNgày sinh hoạt\tPhải dự\tCó mặt\tChất lượng\n";
    private static final String TARGETS = "Đơn vị\tNăm\tChỉ tiêu\tĐVT\tKế hoạch\tQuý I\tQuý II\tNgười phụ trách\n";

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @AfterAll
    void leave() {
        accounts.deleteAll();
    }

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
                                        .with(
                                                cell("O-1").secretary("Cuc").members("An", "Cuc", "Kim", "Oanh"),
                                                cell("O-2").members("Dung"))),
                bloc("X").with(organization("Y"))));
        accounts.deleteAll();
        accounts.create("bloc-editor", "EDITOR B");
        accounts.create("bloc-guest", "EDITOR B", "READER X");
    }

    private ImportedList plan(String list) throws InterruptedException {
        ImportClient importer = new ImportClient(api);
        return importer.plan(importer.paste(list), Map.of());
    }

    private ImportedList apply(String list) throws InterruptedException {
        ImportedList planned = plan(list);
        assertThat(planned.verdicts().toString()).doesNotContain("REFUSED");
        return new ImportClient(api).apply(planned.job(), Map.of("decision", Map.of("number", "7-KH/ĐU")));
    }

    private List<String> records() {
        return database.read("""
                        MATCH (f:FollowUp)
                        RETURN f.aboutId + ' ' + f.state + ' ' + toString(f.day) + ' ' + coalesce(f.title, '') AS record ORDER BY record""").stream()
                .map(row -> String.valueOf(row.get("record")))
                .toList();
    }

    @Test
    void visitsAreRecordedOnceAndUndoneTogether() throws Exception {
        String list = VISITS + """
                O\t1/10/2026\t\tKim\tNắm tình hình\tTốt
                O-2\t\t5/12/2026\t\tDự sinh hoạt\t
                """;

        GraphQlResult applied = apply(list).result();

        assertThat(records()).containsExactly("O HELD 2026-10-01 Nắm tình hình", "O-2 PLANNED 2026-12-05 Dự sinh hoạt");
        assertThat(api.query("{unit(code: \"O\") {lastVisit {responsible {id} decision {number}}}}")
                        .body())
                .contains("Kim", "7-KH/ĐU");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME", "3 SAME");
        api.mutate("undo", Map.of("change", applied.text("importJob.change")), "")
                .list("done.problems");
        assertThat(records()).isEmpty();
    }

    /** Bao leads the bloc, and Dung, of cell O-2, has the same name. */
    @Test
    void ofSeveralWithTheSameNameItIsWhoeverLeadsTheUnitOrBelongsToIt() throws Exception {
        database.write("""
                MATCH (bao:Member {id: 'Bao'}), (dung:Member {id: 'Dung'})
                SET dung.fullName = bao.fullName, dung.fullSortKey = bao.fullSortKey""");

        assertThat(plan("Đơn vị\tNgày làm việc\tNgười phụ trách\nO-1\t1/10/2026\tBao\nO-2\t1/10/2026\tBao\n")
                        .verdicts())
                .containsExactly("2 NEW", "3 REFUSED MEMBER_AMBIGUOUS C3");
    }

    @Test
    void aPlannedVisitIsHeldAndAHeldOneCorrected() throws Exception {
        apply(VISITS + "O\t\t1/10/2026\tKim\tNắm tình hình\t\n");

        String list = VISITS + "O\t2/10/2026\t1/10/2026\tKim\t\t%s\n";
        assertThat(plan(list.formatted("Tốt")).changes(2))
                .containsExactly("heldOn: null -> 2026-10-02", "conclusion: null -> Tốt");
        apply(list.formatted("Tốt"));
        assertThat(records()).containsExactly("O HELD 2026-10-02 Nắm tình hình");
        assertThat(plan(list.formatted("")).verdicts()).containsExactly("2 SAME");
        assertThat(plan(list.formatted("Khá")).changes(2)).containsExactly("conclusion: Tốt -> Khá");

        String other = VISITS + "O\t2/10/2026\t\tDung\tNắm tình hình\t\n";
        assertThat(plan(other).verdicts()).containsExactly("2 CHANGED NOT_IN_CHAIN D2");
        apply(other);
        assertThat(api.query("{unit(code: \"O\") {lastVisit {id}}}").value("unit.lastVisit"))
                .isNull();
    }

    @Test
    void whoIsResponsibleIsThatOfTheDayOfEachVisit() throws Exception {
        database.write("MATCH (:Member {id: 'Oanh'})-[:HOLDS]->(s) SET s.since = date('2026-07-01')");

        apply(VISITS + "O\t1/6/2026\t\t\tTháng 6\t\nO\t1/8/2026\t\t\tTháng 8\t\n");

        assertThat(database.read("""
                        MATCH (f:FollowUp)-[:WAS_HANDLED_BY]->(m) RETURN toString(f.heldOn) + ' ' + m.id AS visit ORDER BY visit"""))
                .extracting(row -> row.get("visit"))
                .containsExactly("2026-06-01 Kim", "2026-08-01 Oanh");
    }

    @Test
    void aMeetingOfTheSameCellAndMonthIsChanged() throws Exception {
        apply(MEETINGS + "O-1\t10/2026\t5/10/2026\t4\t4\tTốt\nO-2\ttháng 10 năm 2026\t\t\t\t\n");
        assertThat(records()).containsExactly("O-1 HELD 2026-10-05 ", "O-2 NOT_HELD 2026-10-01 ");

        String list = MEETINGS + "O-1\t10/2026\t\t\t3\t\nO-2\t10/2026\t7/10/2026\t\t1\tKhá\n";
        ImportedList planned = plan(list);

        assertThat(planned.changes(2)).containsExactly("present: 4 -> 3");
        assertThat(planned.verdicts()).containsExactly("2 CHANGED", "3 CHANGED");
        apply(list);
        assertThat(records()).containsExactly("O-1 HELD 2026-10-05 ", "O-2 HELD 2026-10-07 ");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME", "3 SAME");
        assertThat(plan(MEETINGS + "O-1\t10/2026\t\t2\t\t\nO-1\tT10\t\t\t\t\nO-2\t1/2027\t\t\t\t\n")
                        .verdicts())
                .containsExactly(
                        "2 REFUSED TOO_MANY_PRESENT",
                        "3 REFUSED YEAR_UNKNOWN B3 ROW_TWICE A3",
                        "4 REFUSED IN_FUTURE B4");
    }

    @Test
    void aTargetOfTheSameUnitYearAndMeasureIsChanged() throws Exception {
        apply(TARGETS + "O\t2026\tKết nạp đảng viên\tngười\t5\t1\t\t\n");
        assertThat(records()).containsExactly("O OPEN 2026-12-31 Kết nạp đảng viên");

        String list = TARGETS + "O\tnăm 2026\tKết nạp Đảng viên\t\t\t\t5\tKim\n";
        assertThat(plan(list).changes(2)).containsExactly("q2: null -> 5", "fullName: Oanh -> Kim");
        apply(list);

        assertThat(records()).containsExactly("O DONE 2026-12-31 Kết nạp đảng viên");
        assertThat(plan(list).verdicts()).containsExactly("2 SAME");
        assertThat(plan(TARGETS + "O\t2126\tx\t\t1\t\t\t\nO\t2026\ty\t\t\t1\t\t\n")
                        .verdicts())
                .containsExactly("2 REFUSED YEAR B2", "3 REFUSED VALUE_MISSING");
    }

    @Test
    void nobodyImportsToABlocThatIsNotTheirs() throws Exception {
        for (String list : List.of(
                VISITS + "Y\t1/10/2026\t\t\t\t\n",
                MEETINGS + "Y\t10/2026\t\t\t\t\n",
                TARGETS + "Y\t2026\tKết nạp đảng viên\t\t5\t\t\t\n")) {
            ImportClient editor = new ImportClient(api.as("bloc-editor"));
            ImportClient guest = new ImportClient(api.as("bloc-guest"));

            assertThat(editor.plan(editor.paste(list), Map.of()).verdicts())
                    .containsExactly("2 REFUSED UNIT_UNKNOWN A2");
            assertThat(guest.plan(guest.paste(list), Map.of()).verdicts()).containsExactly("2 REFUSED FORBIDDEN A2");
        }
    }

    @Test
    void aLongListIsReadInAsManyStatementsAsAShortOne() throws Exception {
        long few = statements(VISITS + days(2));
        long many = statements(VISITS + days(40));

        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
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

    private static String days(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "O\t%d/%d/2026\t\tKim\t\t\n".formatted(1 + i % 28, 1 + i / 28))
                .collect(Collectors.joining());
    }
}
