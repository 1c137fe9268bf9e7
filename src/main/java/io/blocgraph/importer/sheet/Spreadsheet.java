/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import com.github.pjfanning.xlsx.StreamingReader;
import io.blocgraph.importer.sheet.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads spreadsheets. A cell that spans several rows counts for each of them; the heading above several columns is dealt with where
 * headings are read.
 */
final class Spreadsheet {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int BUFFER = 1 << 16;

    /** The longest text of a cell that is read; longer ones are none of a list. */
    private static final int MAX_TEXT = 10_000;

    private Spreadsheet() {}

    static List<Sheet> readXlsx(byte[] content) {
        try (Workbook workbook = StreamingReader.builder()
                .rowCacheSize(ROWS_IN_MEMORY)
                .bufferSize(BUFFER)
                .open(new ByteArrayInputStream(content))) {
            return sheets(workbook);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFileException(Reason.PROTECTED_FILE, encrypted);
        } catch (UnreadableFileException known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableFileException(Reason.DAMAGED_FILE, damaged);
        }
    }

    static List<Sheet> readXls(byte[] content) {
        try (Workbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return sheets(workbook);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFileException(Reason.PROTECTED_FILE, encrypted);
        } catch (UnreadableFileException known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            // also a document of another program, or an encrypted spreadsheet of the newer format
            throw new UnreadableFileException(Reason.DAMAGED_FILE, damaged);
        }
    }

    private static List<Sheet> sheets(Workbook workbook) {
        List<Sheet> sheets = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Sheet each : workbook) {
            sheets.add(new Sheet(each.getSheetName(), rows(each)));
        }
        return sheets;
    }

    private static List<Sheet.Row> rows(org.apache.poi.ss.usermodel.Sheet sheet) {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        for (org.apache.poi.ss.usermodel.Row each : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : each) {
                if (cell.getColumnIndex() >= SheetFile.MAX_COLUMNS) {
                    break;
                }
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.add(text(cell));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.put(each.getRowNum(), cells);
            }
            if (rows.size() > SheetFile.MAX_ROWS) {
                throw new UnreadableFileException(Reason.TOO_MANY_ROWS);
            }
        }
        sheet.getMergedRegions().forEach(region -> fill(rows, region));
        return rows.entrySet().stream()
                .map(row -> new Sheet.Row(row.getKey() + 1, withoutEmptyEnd(row.getValue())))
                .toList();
    }

    /** Repeats the value of a cell that spans several rows of one column. */
    private static void fill(Map<Integer, List<String>> rows, CellRangeAddress region) {
        int column = region.getFirstColumn();
        List<String> first = rows.getOrDefault(region.getFirstRow(), List.of());
        if (region.getLastColumn() > column || column >= first.size()) {
            return;
        }
        for (int row = region.getFirstRow() + 1; row <= region.getLastRow(); row++) {
            List<String> cells = rows.get(row);
            if (cells != null) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, first.get(column));
            }
        }
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "x" : "";
            case NUMERIC -> number(cell);
            default -> "";
        };
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text.strip();
    }

    private static String number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.contains("%")) {
            return BigDecimal.valueOf(value)
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString() + "%";
        }
        // a number that was typed has at most 15 digits, and no exponent when it is a code
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
