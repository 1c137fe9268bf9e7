/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which a table can be handed out. Rows are written as they are read, so memory does not grow with them. */
public enum TableFormat {
    /** A spreadsheet of Office Open XML, in which dates are dates, numbers are numbers and codes are texts. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Table<?> table, OutputStream out) throws IOException {
            XlsxWriter.write(table, out);
        }
    },
    /** Comma-separated values in UTF-8. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(Table<?> table, OutputStream out) throws IOException {
            CsvTableWriter.write(table, out);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** {@return the media type of files of this format} */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a table.
     *
     * @param table the table
     * @param out receives the file, and is not closed
     * @throws IOException if it cannot be written
     */
    public abstract void write(Table<?> table, OutputStream out) throws IOException;
}
