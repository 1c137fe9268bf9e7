/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet of a file.
 *
 * @param name the name of the sheet; that of the file if it has only one
 * @param rows the rows that are not empty, from the top
 */
public record Sheet(String name, List<Row> rows) {

    /**
     * A row.
     *
     * @param number the number of the row in the sheet, from 1
     * @param cells the texts of its cells from the first column on; dates as ISO 8601, numbers without an exponent
     */
    public record Row(int number, List<String> cells) {

        /**
         * Returns the text of a cell.
         *
         * @param column the index of the column, from 0
         * @return the text; empty if the row has no such cell
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** {@return the number of cells that are not empty} */
        public long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /**
     * Returns the address of a cell.
     *
     * @param row the number of the row, from 1
     * @param column the index of the column, from 0
     * @return the address, as {@code Sheet1!D14}
     */
    public String address(int row, int column) {
        return "%s!%s%d".formatted(name, columnName(column), row);
    }

    /**
     * Returns the name of a column.
     *
     * @param column the index of the column, from 0
     * @return the name, as {@code D}
     */
    public static String columnName(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** {@return the number of columns} */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
