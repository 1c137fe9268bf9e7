/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes tables as spreadsheets of Office Open XML. Texts are stored as texts: none is a formula, whatever it begins with. */
final class XlsxWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MIN_WIDTH = 8;
    private static final int MAX_WIDTH = 60;

    /** The unit of column widths is a 256th of a character. */
    private static final int CHARACTER = 256;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle heading;
    private final CellStyle date;
    private final CellStyle text;
    private final int[] widths;

    private XlsxWriter(SXSSFWorkbook workbook, Table<?> table) {
        this.workbook = workbook;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
        heading = style("General");
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        date = style("dd/mm/yyyy");
        // the format of texts keeps a code as it is when somebody edits the cell
        text = style("@");
        widths = new int[table.columns().size()];
    }

    static <T> void write(Table<T> table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            new XlsxWriter(workbook, table).fill(table);
            workbook.write(out);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private <T> void fill(Table<T> table) {
        int top = 0;
        if (!table.origin().isEmpty()) {
            Cell title = sheet.createRow(top++).createCell(0);
            title.setCellValue(table.title() + " · " + table.origin());
            title.setCellStyle(heading);
        }
        int last = top;
        Row headings = sheet.createRow(last);
        for (int i = 0; i < widths.length; i++) {
            set(headings, i, table.columns().get(i).heading());
            headings.getCell(i).setCellStyle(heading);
        }
        for (T row : table.rows()) {
            Row cells = sheet.createRow(++last);
            List<@Nullable Object> values = table.values(row);
            for (int i = 0; i < widths.length; i++) {
                set(cells, i, values.get(i));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, Math.clamp(widths[i] + 2L, MIN_WIDTH, MAX_WIDTH) * CHARACTER);
        }
        sheet.createFreezePane(0, top + 1);
        if (widths.length > 0) {
            sheet.setAutoFilter(new CellRangeAddress(top, last, 0, widths.length - 1));
        }
    }

    private void set(Row row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        switch (value) {
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }
        widths[column] = Math.max(widths[column], value.toString().length());
    }
}
