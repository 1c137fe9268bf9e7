/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.ReadableText;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.FieldType;
import io.blocgraph.importer.mapping.ImportField;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.mapping.ListRecognition;
import io.blocgraph.importer.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rows of a list: those below the header, without the numbers of columns, headings of sections, sums, signatures and rows
 * of which only the running number is filled in.
 */
final class RowReader {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\s*(?:\\d{1,2}|[A-Z])\\s*\\)?");
    private static final Pattern END = Pattern.compile(
            "(?:tong (?:cong|so)|cong (?:danh sach|co|:)|cong$|danh sach (?:nay |tren )?(?:co|gom)|t m |tm "
                    + "|nguoi lap|xac nhan|noi nhan|ngay (?:\\d+ |)thang|.{0,30} ngay (?:\\d+ |)thang (?:\\d+ |)nam|total|ghi chu$).*");
    /** A row of sums may fill as many cells as any other. */
    private static final Pattern SUM = Pattern.compile("cong|tong cong|tong so|tong|total");

    private static final Pattern SECTION = Pattern.compile(
            "(?:[ivx]+|[a-z]|\\d+)? ?(?:chi bo|dang bo|dang uy|to dang|cum|khoi|to chuc|cell|organization|cluster).*");
    /** The number of a section is a Roman numeral or a capital. */
    private static final Pattern SECTION_MARK = Pattern.compile("(?:[IVXLC]+|[A-Z])[.)]?");

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,6}[.)]?");

    private static final Pattern SECTION_NUMBER = Pattern.compile("^(?:[IVXLC]+|[A-Z]|\\d+)\\s*[.)/-]\\s*");
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r]+\\s*|\\s*;\\s*|\\s+/\\s+|\\s+-\\s+");

    /** Numbers of people who were and should have been there: {@code 23/26}. */
    private static final Pattern SLASH = Pattern.compile("\\s*[/\\n\\r;]\\s*");

    /** What stands in a column for men or women for somebody who is neither. */
    private static final Set<String> NO_MARKS = Set.of("0", "khong", "false", "no");

    /** The most cells that a sum or a signature fills. */
    private static final int FEW = 4;

    private final Sheet sheet;
    private final ListMapping mapping;
    private final CellParser parser;
    private final Map<Integer, List<ImportField>> columns = new HashMap<>();
    private final CodeWidth codeWidth;
    private String section = "";

    RowReader(Sheet sheet, ListMapping mapping, CellParser parser) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.parser = parser;
        mapping.columns().forEach((column, names) -> {
            List<ImportField> fields = names.stream()
                    .map(name -> mapping.kind().field(name).orElse(NOT_IMPORTED))
                    .toList();
            if (fields.stream().anyMatch(field -> field != NOT_IMPORTED)) {
                columns.put(column, fields);
            }
        });
        codeWidth = CodeWidth.of(rowsBelowHeader().stream()
                .map(row -> columnOf("code").map(row::cell).orElse(""))
                .toList());
    }

    private static final ImportField NOT_IMPORTED = new ImportField("", FieldType.TEXT, false);

    /** {@return the rows, each with its values and what is wrong with them} */
    List<ImportRow> read() {
        List<ImportRow> rows = new ArrayList<>();
        for (Sheet.Row row : rowsBelowHeader()) {
            if (isEnd(row)) {
                break;
            }
            if (isSection(row)) {
                String heading =
                        SECTION_NUMBER.matcher(parser.clean(firstText(row))).replaceFirst("");
                section = SECTION.matcher(VietnameseText.plainWords(heading)).matches() ? heading : "";
            } else if (hasValues(row)) {
                rows.add(read(row));
            }
        }
        return rows;
    }

    private List<Sheet.Row> rowsBelowHeader() {
        List<Sheet.Row> below = new ArrayList<>(sheet.rows().stream()
                .filter(row -> row.number() > mapping.headerRow())
                .toList());
        // the rows of a header follow one another, but empty ones are not there
        int more = Math.max(0, mapping.headerRows() - 1);
        below = below.subList(Math.min(more, below.size()), below.size());
        return !below.isEmpty() && isColumnNumbers(below.getFirst()) ? below.subList(1, below.size()) : below;
    }

    /** {@return whether a row only numbers the columns} */
    static boolean isColumnNumbers(Sheet.Row row) {
        return row.filled() > 2
                && row.cells().stream()
                        .allMatch(cell ->
                                cell.isEmpty() || COLUMN_NUMBER.matcher(cell).matches());
    }

    private boolean isEnd(Sheet.Row row) {
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (SUM.matcher(VietnameseText.plainWords(parser.clean(first))).matches()) {
            return true;
        }
        boolean isNumbered = RUNNING_NUMBER.matcher(first).matches() && isNamed(row);
        return !isNumbered
                && row.filled() <= FEW
                && row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .anyMatch(cell -> END.matcher(VietnameseText.plainWords(parser.clean(cell)))
                                .matches())
                && !isComplete(row);
    }

    /** Returns whether a row has two values of the list, other than the running number. */
    private boolean isComplete(Sheet.Row row) {
        return columns.keySet().stream()
                        .filter(column -> !row.cell(column).isEmpty())
                        .count()
                > 2;
    }

    /** Returns whether a row only says what the rows below it are: a text alone, or with a number that is none of the running ones. */
    private boolean isSection(Sheet.Row row) {
        long words = row.cells().stream()
                .filter(cell -> cell.chars().anyMatch(Character::isLetter) && cell.length() > 3)
                .count();
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        boolean isMarked = row.filled() == 2 && SECTION_MARK.matcher(first).matches();
        // in a list of units such a text is the name of one
        boolean isUnit = mapping.kind() != ListKind.UNITS
                && !isWithoutMeeting(row)
                && SECTION.matcher(VietnameseText.plainWords(parser.clean(firstText(row))))
                        .matches();
        boolean isAlone = row.filled() == 1 && !isNamed(row) && !isWithoutMeeting(row);
        return words == 1 && row.filled() <= 2 && columns.size() > 2 && (isMarked || isUnit || isAlone);
    }

    /** Returns whether a row of a list of meetings only names a cell: it held none. */
    private boolean isWithoutMeeting(Sheet.Row row) {
        return mapping.kind() == ListKind.MEETINGS
                && columnOf("cell")
                        .filter(column -> !row.cell(column).isEmpty())
                        .isPresent();
    }

    /**
     * Returns whether the row names what it is about: a person or unit, by its name or code, or a record. Whoever is responsible for a
     * record says nothing of it alone, and may be who has signed the list.
     */
    private boolean isNamed(Sheet.Row row) {
        Stream<String> names = mapping.kind().isFollowUp()
                ? Stream.of("title", "measure").filter(mapping.kind().nameField()::equals)
                : Stream.of("fullName", "name", "code");
        return names.flatMap(field -> columnOf(field).stream())
                .anyMatch(column -> !row.cell(column).isEmpty());
    }

    private static String firstText(Sheet.Row row) {
        return row.cells().stream()
                .filter(cell -> cell.chars().anyMatch(Character::isLetter) && cell.length() > 3)
                .findFirst()
                .orElse("");
    }

    private boolean hasValues(Sheet.Row row) {
        return columns.keySet().stream().anyMatch(column -> !row.cell(column).isEmpty());
    }

    private Optional<Integer> columnOf(String field) {
        return columns.entrySet().stream()
                .filter(column ->
                        column.getValue().stream().anyMatch(each -> each.name().equals(field)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private ImportRow read(Sheet.Row row) {
        Map<String, CellValue> values = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        columns.forEach((column, fields) -> read(row, column, fields, values, problems));
        mapping.values()
                .forEach((name, value) -> mapping.kind()
                        .field(name)
                        .filter(field -> !values.containsKey(name) && field.type() != FieldType.GENDER_MARK)
                        .filter(field -> !VietnameseText.plainWords(value).isEmpty())
                        .ifPresent(
                                field -> put(field, CellValue.NO_COLUMN, ReadableText.line(value), values, problems)));
        Optional.ofNullable(mapping.values().get(ListRecognition.WITHIN))
                .ifPresent(within ->
                        values.put(ListRecognition.WITHIN, new CellValue(CellValue.NO_COLUMN, within, within)));
        useSection(values);
        ImportRow read = new ImportRow(
                row.number(),
                sheet,
                mapping.kind().nameField(),
                values,
                mapping.samePerson().get(row.number()));
        problems.forEach(read::add);
        for (ImportField field : mapping.kind().fields()) {
            if (field.isRequired() && !values.containsKey(field.name())) {
                read.refuse(ImportProblem.VALUE_MISSING, field.name());
            }
        }
        List<String> oneOf = mapping.kind().oneOf();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(values::containsKey)) {
            read.refuse(ImportProblem.VALUE_MISSING, oneOf.getFirst());
        }
        return read;
    }

    /** The heading of a section names the unit of the rows below it, if no column does. */
    private void useSection(Map<String, CellValue> values) {
        if (!section.isEmpty()) {
            mapping.kind().fields().stream()
                    .filter(field -> field.type() == FieldType.UNIT && field.isRequired())
                    .filter(field -> columnOf(field.name()).isEmpty())
                    .findFirst()
                    .ifPresent(field -> values.put(field.name(), new CellValue(CellValue.NO_COLUMN, section, section)));
        }
    }

    private void read(
            Sheet.Row row,
            int column,
            List<ImportField> fields,
            Map<String, CellValue> values,
            List<Problem> problems) {
        String cell = row.cell(column);
        boolean areNumbers = fields.stream().allMatch(field -> field.type().isNumber());
        Pattern between = areNumbers ? SLASH : LINES;
        String[] parts = fields.size() > 1 ? between.split(cell.strip(), fields.size()) : new String[] {cell};
        for (int i = 0; i < parts.length; i++) {
            ImportField field = fields.get(i);
            String text = field.type() == FieldType.LINES ? parser.cleanLines(parts[i]) : parser.clean(parts[i]);
            // dashes and dots stand for nothing
            if (field == NOT_IMPORTED || VietnameseText.plainWords(text).isEmpty()) {
                continue;
            }
            if (field.type() == FieldType.GENDER_MARK) {
                readGenderMark(field, column, text, values, problems);
            } else {
                put(
                        field,
                        column,
                        field.name().equals("code") ? codeWidth.complete(text, problems) : text,
                        values,
                        problems);
            }
        }
    }

    private void readGenderMark(
            ImportField field, int column, String text, Map<String, CellValue> values, List<Problem> problems) {
        if (NO_MARKS.contains(VietnameseText.plainWords(text))) {
            return;
        }
        String gender = field.name().equals("male") ? "MALE" : "FEMALE";
        values.put("gender", new CellValue(column, text, gender));
        // what has digits was meant for a date, also if it is none
        if (text.chars().filter(Character::isDigit).count() > 1) {
            mapping.kind().field("bornOn").ifPresent(born -> put(born, column, text, values, problems));
        }
    }

    private void put(
            ImportField field, int column, String text, Map<String, CellValue> values, List<Problem> problems) {
        values.put(field.name(), new CellValue(column, text, parser.parse(field, text, problems::add)));
    }
}
