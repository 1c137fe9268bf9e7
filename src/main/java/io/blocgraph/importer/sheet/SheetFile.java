/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import io.blocgraph.importer.sheet.UnreadableFileException.Reason;
import java.util.List;

/**
 * A file with sheets.
 *
 * @param sheets the sheets that are not empty
 */
public record SheetFile(List<Sheet> sheets) {

    /** The most rows of a file. */
    public static final int MAX_ROWS = 200_000;

    /** The columns of a sheet that are read. */
    static final int MAX_COLUMNS = 256;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * Reads a file. Its format is recognized by its content: XLSX, XLS, or text whose columns are separated by commas, semicolons or
     * tabs.
     *
     * @param name the name of the file, which is that of its sheet if it has only one
     * @param content the content
     * @return the sheets
     * @throws UnreadableFileException if it cannot be read
     */
    public static SheetFile read(String name, byte[] content) {
        List<Sheet> sheets;
        if (startsWith(content, ZIP)) {
            sheets = Spreadsheet.readXlsx(content);
        } else if (startsWith(content, OLE2)) {
            sheets = Spreadsheet.readXls(content);
        } else if (startsWith(content, PDF)) {
            throw new UnreadableFileException(Reason.UNKNOWN_FORMAT);
        } else {
            sheets = List.of(new Sheet(name, DelimitedText.rows(TextDecoder.decode(content))));
        }
        return of(sheets);
    }

    /**
     * Reads cells that were copied from a spreadsheet.
     *
     * @param name the name of the sheet
     * @param text the text of the clipboard
     * @return the sheet
     * @throws UnreadableFileException if there are none
     */
    public static SheetFile paste(String name, String text) {
        return of(List.of(new Sheet(name, DelimitedText.rows(text))));
    }

    private static SheetFile of(List<Sheet> sheets) {
        List<Sheet> filled =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY_FILE);
        }
        return new SheetFile(filled);
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= content.length || content[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
