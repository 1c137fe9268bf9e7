/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.List;
import java.util.StringJoiner;

/** A line of a CSV file as it is written. */
public final class CsvLine {

    private CsvLine() {}

    /**
     * Returns a line. It ends with LF instead of the CRLF of RFC 4180: all readers accept it, and version control does not convert it.
     *
     * @param cells the values
     * @return the line, with values in quotes where they need them
     */
    public static String of(List<String> cells) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        cells.forEach(cell -> line.add(quoted(cell)));
        return line.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
