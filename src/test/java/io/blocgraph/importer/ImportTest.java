/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what an import writes, and for whom. */
@IntegrationTest
@Tag("slow")
class ImportTest {

    private static final String HEADINGS = "Mã đảng viên\tHọ và tên\tNgày sinh\tNgày vào Đảng\tChi bộ\n";

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
        database.load(graph(bloc("B")
                .executive("An")
                .with(
                        organization("O")
                                .existing("1990-01-01/")
                                .with(
                                        cell("O-1")
                                                .named("Chi bộ Một")
                                                .existing("2000-01-01/")
                                                .secretary("Binh")
                                                .member(person("Chi")
                                                        .named("Lê Thị Chi")
                                                        .born("1980-01-02"))
                                                .member(person("Dung")
                                                        .named("Trần Văn Dũng")
                                                        .born("1975-03-04")),
                                        cell("O-2")
                                                .named("Chi bộ Hai")
                                                .existing("2000-01-01/")
                                                .members("Em"),
                                        cell("O-3").named("Chi bộ Ba").existing("2000-01-01/")),
                        organization("P")
                                .existing("1990-01-01/")
                                .with(cell("P-1")
                                        .named("Chi bộ Một")
                                        .existing("2000-01-01/")
                                        .members("Giang")))));
        accounts.deleteAll();
        accounts.create("editor", "EDITOR O");
        accounts.create("reader", "READER O");
    }

    private ImportClient importer() {
        return new ImportClient(api);
    }

    @Test
    void aListIsWrittenInOneChangeThatCanBeUndone() throws Exception {
        String job = importer().paste(HEADINGS + """
                M-1\tNguyễn Văn Mới\t1/2/1990\t3/2/2015\tO-2
                Chi\tLê Thị Chi\t2/1/1980\t\tO-2
                Dung\tTrần Văn Dũng\t4/3/1976\t\tO-1
                """);
        assertThat(importer().plan(job, Map.of()).verdicts())
                .containsExactly("2 NEW PROBATION_OVERDUE", "3 CHANGED", "4 CHANGED");
        assertThat(people()).isEqualTo("[Binh O-1, Chi O-1, Dung O-1, Em O-2, Giang P-1]");

        ImportedList applied =
                importer().apply(job, Map.of("decision", Map.of("number", "9-QĐ"), "reason", "Danh sách tháng 11"));

        assertThat(applied.state()).isEqualTo("APPLIED");
        assertThat(people()).isEqualTo("[Binh O-1, Chi O-2, Dung O-1, Em O-2, Giang P-1, M-1 O-2]");
        String change = applied.result().text("importJob.change");
        assertThat(api.query("{changes(first: 1) {nodes {id kind door reason decision {number} entities {id}}}}")
                        .body())
                .contains(change, "importList", "IMPORT", "Danh sách tháng 11", "9-QĐ", "Chi", "Dung");
        // nothing is left to do
        assertThat(importer().plan(job, Map.of()).verdicts()).containsExactly("2 SAME", "3 SAME", "4 SAME");

        assertThat(api.mutate("undo", Map.of("change", change), "").list("done.problems.severity"))
                .doesNotContain("ERROR");
        assertThat(people()).isEqualTo("[Binh O-1, Chi O-1, Dung O-1, Em O-2, Giang P-1]");
        assertThat(api.query("{member(id: \"Dung\") {bornOn}}").text("member.bornOn"))
                .isEqualTo("1975-03-04");
    }

    private String people() {
        return database
                .read(
                        "MATCH (m:Member)-[:BELONGS_TO]->(u) WHERE u.code <> 'HOME' RETURN m.code + ' ' + u.code AS who ORDER BY who")
                .stream()
                .map(row -> row.get("who"))
                .toList()
                .toString();
    }

    @Test
    void nothingIsWrittenWhileRowsAreRefusedUnlessTheyAreLeftOut() throws Exception {
        String job = importer().paste(HEADINGS + """
                M-1\tNguyễn Văn Mới\t31/2/1990\t3/2/2025\tO-2
                M-2\tNguyễn Văn Tốt\t1/2/1990\t3/2/2026\tO-2
                """);
        assertThat(importer().plan(job, Map.of()).verdicts()).containsExactly("2 REFUSED NOT_A_DATE C2", "3 NEW");

        assertThat(importer().tryToApply(job, Map.of()).list("applyImport.problems.code"))
                .containsExactly("ROWS_REFUSED");
        assertThat(people()).doesNotContain("M-2");

        assertThat(importer().apply(job, Map.of("leaveOutRefused", true)).state())
                .isEqualTo("APPLIED");
        assertThat(people()).contains("M-2 O-2").doesNotContain("M-1");
    }

    @Test
    void anErrorOfARuleRefusesItsRow() throws Exception {
        String job = importer().paste("""
                Họ và tên\tĐơn vị\tChức vụ
                Lê Thị Chi\tO-1\tBí thư
                """);

        assertThat(importer().plan(job, Map.of("kind", "SEATS")).verdicts())
                .containsExactly("2 REFUSED ONE_SECRETARY C2");
        assertThat(importer().tryToApply(job, Map.of()).list("applyImport.problems.code"))
                .containsExactly("ROWS_REFUSED");
        assertThat(api.query("{unit(id: \"O-1\") {secretary {code}}}").text("unit.secretary.code"))
                .isEqualTo("Binh");
    }

    @Test
    void whoHasTheSameNameIsAskedFor() throws Exception {
        String job = importer().paste("""
                Họ và tên\tNgày sinh\tĐiện thoại\tChi bộ
                Lê Thị Chi\t2/1/1980\t0905123456\tO-1
                """);
        assertThat(importer().plan(job, Map.of()).verdicts()).containsExactly("2 REFUSED SAME_PERSON A2");

        ImportedList same = importer().plan(job, Map.of("samePerson", List.of(Map.of("row", 2, "same", true))));
        assertThat(same.verdicts()).containsExactly("2 CHANGED");
        assertThat(same.changes(2)).containsExactly("phone: null -> 0905123456");

        ImportedList other = importer().plan(job, Map.of("samePerson", List.of(Map.of("row", 2, "same", false))));
        assertThat(other.verdicts()).containsExactly("2 NEW CODE_GIVEN");
    }

    @Test
    void unitsMayStandUnderOneAnotherInTheList() throws Exception {
        String job = importer().paste("""
                Mã\tTên đơn vị\tCấp trên\tNgày thành lập
                Q-1\tChi bộ Sản xuất\tQ\t1/6/2026
                Q\tĐảng bộ Công ty Q\tB\t1/6/2026
                O-2\tChi bộ Hai đổi tên\tP\t
                """);
        assertThat(importer().plan(job, Map.of("kind", "UNITS")).verdicts().toString())
                .contains("2 NEW", "3 NEW", "4 CHANGED");
        importer().apply(job, Map.of());

        assertThat(api.query("{unit(code: \"Q-1\") {kind parent {code kind parent {code}}}}")
                        .body())
                .contains("\"kind\":\"CELL\"", "\"code\":\"Q\"", "\"code\":\"B\"");
        assertThat(api.query("{unit(code: \"O-2\") {name parent {code}}}").body())
                .contains("Chi bộ Hai đổi tên", "\"code\":\"P\"");
    }

    @Test
    void editorsImportIntoTheirOwnUnitsAlone() throws Exception {
        ImportClient editor = new ImportClient(api.as("editor"));
        String job = editor.paste(HEADINGS + """
                M-1\tNguyễn Văn Mới\t1/2/1990\t3/2/2026\tO-2
                M-2\tNguyễn Văn Lạ\t1/2/1990\t3/2/2026\tP-1
                M-3\tNguyễn Văn Tên\t1/2/1990\t3/2/2026\tChi bộ Một
                Giang\tGiang\t\t\tO-1
                """);

        // there are two cells of this name, of which the editor sees one
        assertThat(editor.plan(job, Map.of()).verdicts())
                .containsExactly("2 NEW", "3 REFUSED UNIT_UNKNOWN E3", "4 NEW", "5 REFUSED CODE_UNIQUE A5");
        assertThat(api.query("{importJob(id: \"%s\") {id}}", job).value("importJob"))
                .isNull();
        assertThat(new ImportClient(api.as("reader"))
                        .start(Map.of("fileName", "list", "text", HEADINGS))
                        .list("startImport.problems.code"))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void theNextListOfTheSameShapeIsReadAsTheLast() throws Exception {
        String list = "Thẻ\tNgười\tNơi\nM-%1$s\tNguyễn Văn Mới %1$s\tO-2\n";
        String job = importer().paste(list.formatted(1));
        List<Map<String, Object>> columns = List.of(
                Map.of("column", 0, "fields", List.of("code")),
                Map.of("column", 1, "fields", List.of("fullName")),
                Map.of("column", 2, "fields", List.of("cell")));
        assertThat(importer()
                        .plan(job, Map.of("kind", "MEMBERS", "headerRow", 1, "columns", columns))
                        .verdicts())
                .containsExactly("2 NEW");
        importer().apply(job, Map.of());

        ImportedList next = importer().plan(importer().paste(list.formatted(2)), Map.of());

        assertThat(next.verdicts()).containsExactly("2 NEW");
    }

    @Test
    void cellsOfTheSameNameAreNotTheSame() throws Exception {
        String job = importer().paste("""
                Họ và tên\tChuyển từ\tChuyển đến\tNgày chuyển
                Lê Thị Chi\tO-1\tP-1\t20/11/2026
                """);

        assertThat(importer().plan(job, Map.of()).changes(2))
                .containsExactly("cell: Chi bộ Một (O-1) -> Chi bộ Một (P-1)");
        importer().apply(job, Map.of());
        assertThat(people()).contains("Chi P-1");
    }

    @Test
    void theTitleSaysWhichCellAListIsOfAlsoTheNextTime() throws Exception {
        String list = "DANH SÁCH ĐẢNG VIÊN\t\nChi bộ: %s\t\nMã đảng viên\tHọ và tên\nM-%s\tNguyễn Văn %s\n";
        String job = importer().paste(list.formatted("Hai", 1, "Mới"));
        importer().plan(job, Map.of());
        importer().apply(job, Map.of());

        job = importer().paste(list.formatted("Ba", 2, "Khác"));
        importer().plan(job, Map.of());
        importer().apply(job, Map.of());

        assertThat(people()).contains("M-1 O-2", "M-2 O-3");
    }

    @Test
    void valuesForAllRowsAreReadAsCellsAre() throws Exception {
        String job = importer().paste("Mã đảng viên\tHọ và tên\nM-1\tNguyễn Thị Mới\n");
        List<Map<String, String>> values = List.of(
                Map.of("field", "cell", "value", "O-2"),
                Map.of("field", "gender", "value", "nữ"),
                Map.of("field", "joinedOn", "value", "3/2/2026"));

        assertThat(importer().plan(job, Map.of("values", values)).changes(2))
                .contains("gender: null -> FEMALE", "joinedOn: null -> 2026-02-03");
        assertThat(importer()
                        .plan(
                                job,
                                Map.of("values", List.of(values.getFirst(), Map.of("field", "bornOn", "value", "x"))))
                        .verdicts())
                .containsExactly("2 REFUSED NOT_A_DATE");
    }

    @Test
    void anotherRoleTakesThePlaceOfTheOld() throws Exception {
        String list = "Họ và tên\tĐơn vị\tChức vụ\tTừ ngày\nLê Thị Chi\tO-1\t%s\t%s\n";
        String job = importer().paste(list.formatted("Chi ủy viên", "1/10/2026"));
        assertThat(importer().plan(job, Map.of("kind", "SEATS")).verdicts()).containsExactly("2 NEW");
        importer().apply(job, Map.of());
        assertThat(importer().plan(job, Map.of()).verdicts()).containsExactly("2 SAME");

        job = importer().paste(list.formatted("Phó Bí thư chi bộ", "1/11/2026"));
        assertThat(importer().plan(job, Map.of()).changes(2)).contains("role: MEMBER -> DEPUTY_SECRETARY");
        importer().apply(job, Map.of());

        assertThat(database.read("""
                        MATCH (:Member {id: 'Chi'})-[:HOLDS|HELD]->(s)
                        RETURN s.role + ' ' + toString(s.since) + '/' + coalesce(toString(s.until), '') AS seat ORDER BY seat"""))
                .extracting(row -> String.valueOf(row.get("seat")))
                .containsExactly("DEPUTY_SECRETARY 2026-11-01/", "MEMBER 2026-10-01/2026-11-01");
    }

    @Test
    void aUnitWithoutACodeIsRecognizedByItsNameUnderTheSameUnit() throws Exception {
        String job = importer().paste("""
                Tên đơn vị\tCấp trên\tNgày thành lập
                Chi bộ Một\tP\t
                Đảng bộ Mới\tB\t1/6/2026
                Chi bộ Năm\tĐảng bộ Mới\t1/6/2026
                """);

        List<String> verdicts = importer().plan(job, Map.of("kind", "UNITS")).verdicts();

        assertThat(verdicts.get(0)).isEqualTo("2 SAME");
        assertThat(verdicts.get(1)).startsWith("3 NEW CODE_GIVEN");
        assertThat(verdicts.get(2)).startsWith("4 NEW CODE_GIVEN");
    }

    @Test
    void whatIsNoSpreadsheetIsSaid() {
        assertThat(importer()
                        .start(Map.of("fileName", "a.pdf", "content", "JVBERi0xLjQK"))
                        .list("startImport.problems.code"))
                .containsExactly("FILE_UNREADABLE");
        assertThat(importer()
                        .start(Map.of("fileName", "a.xlsx", "content", "UEsDBAoAAAA="))
                        .list("startImport.problems.message")
                        .toString())
                .contains("damaged");
        assertThat(importer()
                        .start(Map.of("fileName", "a.csv", "text", " \n"))
                        .list("startImport.problems.message")
                        .toString())
                .contains("empty");
    }
}
