/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists as files that spreadsheets read. */
class TableFormatTest {

    private record Person(
            String code, @Nullable String name, @Nullable LocalDate born, int age) {}

    private static Table<Person> table(Iterable<Person> rows) {
        return new Table<>(
                "Đảng viên",
                "tính đến ngày 23/11/2026",
                List.of(
                        new Table.Column<>("Mã", Person::code),
                        new Table.Column<>("Họ và tên", Person::name),
                        new Table.Column<>("Ngày sinh", Person::born),
                        new Table.Column<>("Tuổi", Person::age)),
                rows);
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("0012", "H'Linh Êban", LocalDate.of(1958, 3, 5), 68),
            new Person("=1+1", "a, \"b\"\nc", null, 0));

    private static byte[] write(TableFormat format, Iterable<Person> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(table(rows), out);
        return out.toByteArray();
    }

    @Test
    void spreadsheetsHaveDatesNumbersAndTextsThatNeverRun() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, PEOPLE)))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row first = sheet.getRow(2);

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Đảng viên · tính đến ngày 23/11/2026");
            assertThat(sheet.getRow(1))
                    .extracting(Object::toString)
                    .containsExactly("Mã", "Họ và tên", "Ngày sinh", "Tuổi");
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("0012");
            assertThat(first.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(DateUtil.isCellDateFormatted(first.getCell(2))).isTrue();
            assertThat(first.getCell(2).getLocalDateTimeCellValue()).isEqualTo("1958-03-05T00:00");
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(68);
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(2)).isNull();
        }
    }

    @Test
    void commaSeparatedValuesAreQuotedAndNeverRun() throws IOException {
        String text = new String(write(TableFormat.CSV, PEOPLE), StandardCharsets.UTF_8);

        assertThat(text.lines())
                .containsExactly(
                        "\uFEFFĐảng viên · tính đến ngày 23/11/2026",
                        "Mã,Họ và tên,Ngày sinh,Tuổi",
                        "0012,H'Linh Êban,1958-03-05,68",
                        "'=1+1,\"a, \"\"b\"\"",
                        "c\",,0");
    }

    @Test
    void manyRowsAreWrittenAsTheyAreRead() throws IOException {
        Iterable<Person> many = () -> IntStream.range(0, 20_000)
                .mapToObj(i -> new Person("M-" + i, "Nguyễn Văn " + i, null, i))
                .iterator();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, many)))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(20_001);
        }
    }
}
