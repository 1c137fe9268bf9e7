/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.mapping.ListRecognition;
import io.blocgraph.importer.sheet.SheetFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is read from lists as people write them. */
class ListReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final CellParser parser = new CellParser(TODAY, null, true);

    private static List<ImportRow> rows(SheetFile file) {
        ListMapping mapping = ListRecognition.recognize(file);
        CellParser parser = new CellParser(TODAY, mapping.font(), mapping.capitalized());
        return new RowReader(file.sheets().getFirst(), mapping, parser).read();
    }

    private static SheetFile file(String text) {
        return SheetFile.read("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "5/3/58, 1958-03-05",
        "05.03.1958, 1958-03-05",
        "05031958, 1958-03-05",
        "1958-03-05, 1958-03-05",
        "5/III/1958, 1958-03-05",
        "ngày 5 tháng 3 năm 1958, 1958-03-05",
        "21249, 1958-03-05",
        "3/1958, 1958-03-01",
        "Tháng 3/1958, 1958-03-01",
        "tháng 3 năm 1958, 1958-03-01",
        "Quý II/1958, 1958-04-01",
        "quý 4 năm 1958, 1958-10-01",
        "1958, 1958-01-01"
    })
    void datesOfBirthAreReadAsPeopleWriteThem(String text, LocalDate day) {
        List<Problem> problems = new ArrayList<>();

        assertThat(parser.parse(ListKind.MEMBERS.field("bornOn").orElseThrow(), parser.clean(text), problems::add))
                .isEqualTo(day);
        assertThat(problems).noneMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2000", "20/06/2090", "13/13/1990", "khoảng 1990", "12"})
    void whatIsNoDateOfBirthIsRefused(String text) {
        List<Problem> problems = new ArrayList<>();

        assertThat(parser.parse(ListKind.MEMBERS.field("bornOn").orElseThrow(), text, problems::add))
                .isNull();
        assertThat(problems).anyMatch(Problem::isError);
    }

    @Test
    void whatCannotBeSeenIsCleaned() {
        String pasted = Normalizer.normalize("Ðỗ\u00A0 Thị\u200B Hòa ", Normalizer.Form.NFD);

        assertThat(parser.clean(pasted)).isEqualTo("Đỗ Thị Hòa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1258"})
    void textIsReadInTheEncodingInWhichItWasSaved(String charset) {
        // Windows-1258 has letters with their hats, and tones as characters of their own
        String text = "Họ và tên;Chi bộ\nNguyễn Thị Hường;Chi bộ Văn phòng\n";
        String written = charset.startsWith("windows") ? tonesApart(text) : text;

        assertThat(rows(SheetFile.read("list.csv", written.getBytes(Charset.forName(charset)))))
                .extracting(row ->
                        row.text("fullName").orElse("") + " " + row.text("cell").orElse(""))
                .containsExactly("Nguyễn Thị Hường Chi bộ Văn phòng");
    }

    private static String tonesApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String letter = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            apart.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }

    @Test
    void vniTextIsRecognizedAndConverted() {
        assertThat(
                        rows(
                                file(
                                        "Hoï vaø teân;Chi boä\nNguyeãn Thò Höôøng;Chi boä Vaên phoøng\nTraàn Vaên Ñöùc;Chi boä Moät\n")))
                .extracting(row -> row.text("fullName").orElse(""))
                .containsExactly("Nguyễn Thị Hường", "Trần Văn Đức");
    }

    @Test
    void sectionsSumsAndSignaturesAreNoRows() {
        List<ImportRow> rows = rows(file("""
                sep=;
                DANH SÁCH ĐẢNG VIÊN;;;
                TT;Họ và tên;Ngày sinh;Số thẻ đảng viên
                (1);(2);(3);(4)
                I;Chi bộ Văn phòng;;
                1;NGUYỄN VĂN AN;1/1/1980;00123
                2;TRẦN THỊ BÌNH;2/2/1981;124
                II;Chi bộ Kỹ thuật;;
                1;LÊ VĂN CHI;3/3/1982;00125
                4;;;
                ;Tổng cộng: 3 đồng chí;;
                ;;;T/M CHI BỘ
                """));

        assertThat(rows)
                .extracting(row -> "%s|%s|%s"
                        .formatted(
                                row.text("code").orElse(""),
                                row.text("fullName").orElse(""),
                                row.text("cell").orElse("")))
                .containsExactly(
                        "00123|Nguyễn Văn An|Chi bộ Văn phòng",
                        "00124|Trần Thị Bình|Chi bộ Văn phòng",
                        "00125|Lê Văn Chi|Chi bộ Kỹ thuật");
    }

    @Test
    void whoeverSignsAListOfRecordsIsNotResponsibleForOne() {
        assertThat(rows(file("""
                TT;Đơn vị;Hạn chế, khuyết điểm;Người chịu trách nhiệm;Thời hạn khắc phục
                1;DN-011;Sổ đảng phí ghi thiếu;Phạm Đình Hùng;15/01/2027
                ;;;CHỦ NHIỆM UBKT;
                """))).extracting(ImportRow::number).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBERS | Số thẻ ĐV;Họ, tên;Năm sinh;Ngày vào Đảng/chính thức;Sinh hoạt tại chi bộ",
                "TRANSFERS | Họ và tên;Chi bộ cũ;Chi bộ mới;Ngày chuyển",
                "UNITS | Mã;Tên tổ chức cơ sở đảng;Trực thuộc;Loại hình",
                "SEATS | Họ và tên;Chức vụ trong cấp ủy;Tổ chức đảng;Từ ngày",
                "ASSIGNMENTS | Họ và tên;Đơn vị phụ trách;Từ ngày",
                "MEMBERS | code;full name;date of birth;joined;cell",
                "VISITS | Ngày làm việc;Đơn vị;Cán bộ phụ trách;Nội dung;Kết luận",
                "VISITS | unit;held on;responsible;title;content;conclusion",
                "MEETINGS | Chi bộ;Tháng;Ngày sinh hoạt;Tổng số đảng viên;Có mặt;Nội dung;Chất lượng",
                "MEETINGS | cell;month;held on;expected;present;quality",
                "TARGETS | Chỉ tiêu;Đơn vị;Năm;ĐVT;Kế hoạch;Quý I;6 tháng;Quý III;Quý IV",
                "TARGETS | target;unit;year;unit of measure;planned;Q1;Q2;Q3;Q4;source",
                "DEVELOPMENTS | Chi bộ;Vấn đề phát sinh;Ngày phát sinh;Mức độ;Thời hạn giải quyết;Người giải quyết",
                "DEVELOPMENTS | development;unit;began on;severity;due on;responsible",
                "INSPECTIONS | Đối tượng kiểm tra, giám sát;Nội dung kiểm tra, giám sát;Hình thức;Thời gian tiến hành;Trưởng đoàn",
                "INSPECTIONS | Tổ chức đảng được kiểm tra, giám sát;Nội dung;Hình thức;Thời gian dự kiến;Trưởng đoàn",
                "FINDINGS | Đơn vị được kiểm tra;Hạn chế, khuyết điểm;Người chịu trách nhiệm;Thời hạn khắc phục",
                "FINDINGS | unit;inspection;finding;due on;responsible",
                "POINTS | Nghị quyết;Nhiệm vụ được giao;Thời hạn hoàn thành;Người chịu trách nhiệm;Sản phẩm",
                "POINTS | resolution;task;due on;owner;unit;measure",
                "STUDY_SESSIONS | Đơn vị;Nội dung học tập, quán triệt;Ngày học;Số triệu tập;Số tham dự"
            })
    void listsAreRecognizedByTheirHeadings(ListKind kind, String headings) {
        ListMapping mapping = ListRecognition.recognize(file("Danh sách;;\n" + headings + "\na;b;c;d;e\n"));

        assertThat(mapping.kind()).isEqualTo(kind);
        assertThat(mapping.headerRow()).isEqualTo(2);
        assertThat(mapping.columns()).hasSize(headings.split(";").length);
    }

    @Test
    void anOrdinaryRowDoesNotEndTheList() {
        assertThat(rows(file("""
                STT;Họ và tên;Ngày sinh
                1;Nguyễn Văn An;ngày 5 tháng 3 năm 1958
                2;Tống Công Hùng;1/2/1980
                3;Lê Thị Chi;3/4/1985
                """)))
                .extracting(row -> row.text("fullName").orElse(""))
                .containsExactly("Nguyễn Văn An", "Tống Công Hùng", "Lê Thị Chi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bí thư, Ủy viên Ban Thường vụ | SECRETARY",
                "Phó Bí thư thường trực | DEPUTY_SECRETARY",
                "Chi ủy viên | MEMBER",
                "Nguyên Bí thư |",
                "Tổ trưởng |"
            })
    void rolesAreReadAsTheyAreCalled(String text, String role) {
        assertThat(parser.parse(ListKind.SEATS.field("role").orElseThrow(), text, problem -> {}))
                .isEqualTo(role);
    }

    @Test
    void zeroIsNoMark() {
        assertThat(rows(file("Họ và tên;Nam;Nữ;Chi bộ\nAn;1;0;X\nBình;0;1;X\n")))
                .extracting(row -> row.text("gender").orElse(""))
                .containsExactly("MALE", "FEMALE");
    }

    @Test
    void aColumnMayHoldTwoValues() {
        List<ImportRow> rows = rows(file("""
                Họ và tên;Ngày vào Đảng / Ngày chính thức;Chi bộ
                An;"3/2/1984
                3/2/1985";X
                """));

        assertThat(Map.of(
                        "joined",
                        String.valueOf(rows.getFirst().day("joinedOn")),
                        "official",
                        String.valueOf(rows.getFirst().day("officialOn"))))
                .isEqualTo(Map.of("joined", "1984-02-03", "official", "1985-02-03"));
    }

    /** The list that the screen of following up writes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_vi"})
    void visitsAreReadAgainAsTheyWereDownloaded(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations%s.properties".formatted(language)))) {
            texts.load(reader);
        }
        String headings = Stream.of(
                        "download.kind",
                        "followup.number",
                        "followup.name",
                        "download.unit.code",
                        "download.unit",
                        "followup.subject",
                        "followup.responsible",
                        "member.code",
                        "record.state",
                        "entry.plannedOn",
                        "entry.heldOn",
                        "entry.dueOn",
                        "followup.figures")
                .map(texts::getProperty)
                .collect(Collectors.joining(";"));
        SheetFile list =
                file("%s\n%s;;Nắm tình hình;O;Đảng bộ O;;Kim;M-1;;2026-10-01;2026-10-02;;\nX;;;O;;;;;;;2026-10-02;;\n"
                        .formatted(headings, texts.getProperty("followup.kind.VISIT")));

        assertThat(ListRecognition.recognize(list).kind()).isEqualTo(ListKind.VISITS);
        ImportRow visit = rows(list).getFirst();
        assertThat(Stream.of("title", "unit", "fullName", "code")
                        .map(field -> visit.text(field).orElse("")))
                .containsExactly("Nắm tình hình", "O", "Kim", "M-1");
        assertThat(visit.day("plannedOn")).isEqualTo("2026-10-01");
        assertThat(visit.day("heldOn")).isEqualTo("2026-10-02");
        assertThat(visit.isRefused()).isFalse();
        // another kind of record is none
        assertThat(rows(list).getLast().isRefused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10/2026, 2026-10-01",
        "tháng 10 năm 2026, 2026-10-01",
        "T10-2026, 2026-10-01",
        "2026-10, 2026-10-01",
        "5/10/2026, 2026-10-01",
        "October 2026, 2026-10-01",
        "tháng 12, 2025-12-01",
        "13/2026,",
        "quý III,"
    })
    void monthsAreReadAsPeopleWriteThem(String text, LocalDate month) {
        assertThat(parser.parse(ListKind.MEETINGS.field("month").orElseThrow(), text, problem -> {}))
                .isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250 | 1250",
                "12,5 | 12.5",
                "0.125 | 0.125",
                "1.250.000 | 1250000",
                "1,250.5 | 1250.5",
                "1.250,5 triệu đồng | 1250.5",
                "1 250 | 1250",
                "1.250 | 1250",
                "≥ 90% | 90",
                "từ 90% trở lên | 90",
                "khoảng 90 |",
                "90-95% |",
                "1,2,3 |"
            })
    void figuresAreReadAsPeopleWriteThem(String text, Double figure) {
        assertThat(parser.parse(ListKind.TARGETS.field("planned").orElseThrow(), text, problem -> {}))
                .isEqualTo(figure);
    }

    @Test
    void theTitleSaysWhichMonthAListIsOf() {
        ListMapping mapping = ListRecognition.recognize(file("""
                Đà Nẵng, ngày 5 tháng 11 năm 2026;;
                SINH HOẠT CHI BỘ THÁNG 10/2026;;
                Chi bộ;Ngày sinh hoạt;Có mặt/Phải dự
                Chi bộ Một;5/10/2026;23/26
                """));

        assertThat(mapping.values()).containsEntry("month", "10/2026");
        assertThat(rows(file("Chi bộ;Tháng;Có mặt/Phải dự\nChi bộ Một;10/2026;23/26\nChi bộ Hai;10/2026\n")))
                .extracting(row -> row.count("present") + " of " + row.count("required"))
                .containsExactly("23 of 26", "null of null");
    }
}
