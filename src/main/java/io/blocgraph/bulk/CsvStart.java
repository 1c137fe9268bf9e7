/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a CSV file: what spreadsheets and people put before the header, and the separator.
 *
 * @param lines the number of lines before the header: a line {@code sep=;}, titles
 * @param separator the separator of the columns
 */
record CsvStart(int lines, char separator) {

    private static final int LONGEST = 8192;
    private static final int MOST_LINES = 10;
    private static final String SEPARATOR_LINE = "sep=";
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /**
     * Finds the header, the line with the most names of columns among the first ones. Without any, it is the first line.
     *
     * @param text the file, which remains at its beginning
     * @param columns the names of the columns
     * @return the beginning
     * @throws IOException if the file cannot be read
     */
    static CsvStart of(BufferedReader text, Collection<String> columns) throws IOException {
        text.mark(LONGEST);
        char[] buffer = new char[LONGEST];
        int length = Math.max(text.read(buffer), 0);
        text.reset();
        List<String> lines =
                new String(buffer, 0, length).lines().limit(MOST_LINES).toList();
        int first = !lines.isEmpty() && isSeparatorLine(lines.getFirst()) ? 1 : 0;
        String header = lines.size() > first ? lines.get(first) : "";
        CsvStart best = new CsvStart(first, mostFrequent(header));
        long most = 0;
        for (int i = first; i < lines.size(); i++) {
            for (char separator : SEPARATORS) {
                long known = known(lines.get(i), separator, columns);
                if (known > most) {
                    most = known;
                    best = new CsvStart(i, separator);
                }
            }
        }
        return best;
    }

    private static long known(String line, char separator, Collection<String> columns) {
        return Arrays.stream(line.split(String.valueOf(separator)))
                .map(name -> name.replace("\"", "").strip())
                .filter(columns::contains)
                .count();
    }

    private static char mostFrequent(String header) {
        return SEPARATORS.stream()
                .max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .orElse(',');
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    /**
     * Skips the lines before the header.
     *
     * @param text the file
     * @return the lines, without empty ones and the line that names the separator
     * @throws IOException if the file cannot be read
     */
    List<String> skip(BufferedReader text) throws IOException {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            String line = text.readLine();
            if (line != null && !line.isBlank() && !isSeparatorLine(line)) {
                titles.add(line);
            }
        }
        return titles;
    }

    private static boolean isSeparatorLine(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE);
    }
}
