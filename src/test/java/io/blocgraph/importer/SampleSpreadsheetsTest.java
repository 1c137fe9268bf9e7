/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.bulk.BulkSource;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The spreadsheets that come with the sample graph, as a department would import them: each row gets the right verdict. */
@IntegrationTest
@Tag("slow")
class SampleSpreadsheetsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    private ImportClient importer;

    @BeforeAll
    void load() {
        database.load(BulkSource.sample());
        importer = new ImportClient(api);
    }

    @Test
    void membersOfACell() throws Exception {
        ImportedList list = importer.plan("members-of-a-cell.xlsx");

        assertThat(list.verdicts())
                .containsExactly(
                        "10 CHANGED",
                        "11 SAME",
                        "12 SAME",
                        "13 SAME",
                        "14 SAME",
                        "15 SAME",
                        "16 REFUSED NOT_A_DATE C16",
                        "17 REFUSED PHONE_SPELLING M17",
                        "18 REFUSED EMAIL_SPELLING M18",
                        "19 REFUSED DATE_IN_FUTURE C19",
                        "20 SAME",
                        "21 SAME",
                        "22 REFUSED ROW_TWICE B22",
                        "23 REFUSED SAME_PERSON B23",
                        "24 NEW DAY_UNKNOWN C24",
                        "25 NEW DAY_UNKNOWN J25 PROBATION_OVERDUE",
                        "26 REFUSED MISREAD B26",
                        "27 NEW CODE_GIVEN",
                        "28 REFUSED VALUE_MISSING");
        assertThat(list.changes(10))
                .containsExactly(
                        "phone: null -> 0905 123 456",
                        "email: null -> tuan.nv@example.com",
                        "address: null -> 12 Lê Lợi, Hải Châu");
    }

    /** The file is in the old format, and its text was written with a TCVN3 font. */
    @Test
    void committeeMembers() throws Exception {
        ImportedList list = importer.plan("committee-members.xls");

        assertThat(list.verdicts())
                .containsExactly(
                        "6 SAME",
                        "7 SAME",
                        "8 NEW",
                        "9 REFUSED NOT_A_VALUE D9",
                        "10 REFUSED MEMBER_UNKNOWN B10",
                        "11 NEW");
        assertThat(list.changes(8))
                .containsExactly(
                        "role: null -> MEMBER",
                        "fullName: null -> Nguyễn Đình Quý",
                        "unit: null -> Đảng bộ Công ty cổ phần Lương thực Long Hạ Mỹ (DN-012)",
                        "since: null -> 2026-11-15");
    }

    @Test
    void assignments() throws Exception {
        ImportedList list = importer.plan("assignments.xlsx");

        assertThat(list.verdicts())
                .containsExactly(
                        "6 NEW",
                        "7 NEW",
                        "8 NEW",
                        "9 REFUSED NOTHING_TO_ANSWER_FOR",
                        "10 REFUSED OTHER_NAME D10",
                        "11 REFUSED UNIT_UNKNOWN E11");
    }

    @Test
    void organizations() throws Exception {
        ImportedList list = importer.plan("organizations.xlsx");

        assertThat(list.verdicts())
                .containsExactly(
                        "8 SAME",
                        "9 SAME",
                        "10 SAME",
                        "11 CHANGED",
                        "13 NEW CODE_GIVEN CELL_MINIMUM ORGANIZATION_COVERED SECRETARY_PRESENT",
                        "14 NEW CODE_GIVEN GRASSROOTS_FORM ORGANIZATION_COVERED SECRETARY_PRESENT",
                        "15 REFUSED UNIT_UNKNOWN C15");
        assertThat(list.changes(11)).containsExactly("sector: PRIVATE -> EQUITIZED");
    }

    @Test
    void transfers() throws Exception {
        ImportedList list = importer.plan("transfers.csv");

        assertThat(list.verdicts())
                .containsExactly(
                        "5 CHANGED",
                        "6 SAME",
                        "7 REFUSED NOT_FROM_THERE E7",
                        "8 REFUSED NO_HOME F8",
                        "9 REFUSED ROW_TWICE B9",
                        "10 CHANGED",
                        "11 REFUSED MEMBER_UNKNOWN B11");
    }

    @Test
    void visits() throws Exception {
        ImportedList list = importer.plan("visits.xlsx");

        assertThat(list.verdicts())
                .containsExactly(
                        "5 SAME",
                        "6 CHANGED",
                        "7 NEW",
                        "8 NEW",
                        "9 REFUSED NOT_A_DATE B9",
                        "10 REFUSED IN_FUTURE B10",
                        "11 REFUSED UNIT_UNKNOWN D11",
                        "12 REFUSED VALUE_MISSING",
                        "13 REFUSED ROW_TWICE D13",
                        "14 NEW NOT_IN_CHAIN E14",
                        "15 NEW");
        assertThat(list.changes(7))
                .contains(
                        "fullName: null -> Nguyễn Tiến Hùng",
                        "content: null -> - Nghe báo cáo của cấp ủy\n- Trao đổi với đảng viên trẻ");
    }

    /** The title says which month the list is of, and of which organization the cells are. */
    @Test
    void meetingsOfAMonth() throws Exception {
        ImportedList list = importer.plan("meetings-of-a-month.xlsx");

        assertThat(list.verdicts())
                .containsExactly(
                        "6 NEW",
                        "7 NEW",
                        "8 REFUSED TOO_MANY_PRESENT E8",
                        "9 NEW",
                        "10 REFUSED NOT_A_VALUE F10",
                        "11 REFUSED VALUE_MISSING",
                        "12 REFUSED UNIT_UNKNOWN B12",
                        "13 REFUSED ROW_TWICE B13");
        assertThat(list.changes(6))
                .contains("cell: null -> Chi bộ Văn phòng (TH-002-1)", "month: null -> 11/2026", "present: null -> 16");
        assertThat(list.changes(9)).contains("state: null -> NOT_HELD");
    }

    @Test
    void targets() throws Exception {
        ImportedList list = importer.plan("targets.csv");

        assertThat(list.verdicts())
                .containsExactly(
                        "6 CHANGED",
                        "7 SAME",
                        "8 NEW THOUSANDS E8",
                        "9 NEW",
                        "10 REFUSED NOT_A_NUMBER E10",
                        "11 REFUSED VALUE_MISSING",
                        "12 REFUSED UNIT_UNKNOWN B12",
                        "13 REFUSED ROW_TWICE C13");
        assertThat(list.changes(6)).containsExactly("q4: null -> 6");
        assertThat(list.changes(8)).contains("planned: null -> 1250", "q2: null -> 612.5");
    }
}
