/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.importer.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The header of a list.
 *
 * @param kind the kind of the list
 * @param first the index of its first row among those of the sheet
 * @param height the number of its rows
 * @param columns the fields of the columns, by the index of the column
 * @param score how well it is recognized
 */
record ListHeader(ListKind kind, int first, int height, Map<Integer, List<String>> columns, double score) {

    private static final int MAX_HEIGHT = 3;

    /** The rows among which a header is sought: above it stand the names of those who issue the list, and its title. */
    private static final int SOUGHT = 30;

    /** A header of one row is more probable than one of several. */
    private static final double ROW_COST = 0.5;

    private static final double MISSING_COST = 2.5;

    /**
     * Finds the header of a list.
     *
     * @param sheet the sheet
     * @param kinds the kinds of lists that it may be
     * @return the header that is recognized best; one without columns if none is
     */
    static ListHeader find(Sheet sheet, List<ListKind> kinds) {
        ListHeader best = new ListHeader(kinds.getFirst(), 0, 1, Map.of(), 0);
        int last = Math.min(sheet.rows().size(), SOUGHT);
        for (int first = 0; first < last; first++) {
            // a title stands alone in its row
            if (sheet.rows().get(first).filled() < 2) {
                continue;
            }
            for (int height = 1;
                    height <= MAX_HEIGHT && first + height <= sheet.rows().size();
                    height++) {
                for (ListKind kind : kinds) {
                    ListHeader header = of(sheet, kind, first, height);
                    if (header.columns().size() > 1 && header.score() > best.score()) {
                        best = header;
                    }
                }
            }
        }
        return best;
    }

    /**
     * Reads a header.
     *
     * @param sheet the sheet
     * @param kind the kind of the list
     * @param first the index of its first row among those of the sheet
     * @param height the number of its rows
     * @return the header
     */
    static ListHeader of(Sheet sheet, ListKind kind, int first, int height) {
        Headings headings = Headings.of(kind);
        Map<Integer, List<String>> columns = new TreeMap<>();
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        int width = width(sheet, first, height);
        for (int column = 0; column < width; column++) {
            Headings.Match match = headings.match(texts(sheet, first, height, column));
            if (match.fields().isEmpty()) {
                continue;
            }
            String field = match.fields().stream()
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            // of two columns for the same field, the one that is recognized better
            if (match.score() > scores.getOrDefault(field, 0.0)) {
                Integer other = places.put(field, column);
                if (other != null) {
                    columns.remove(other);
                }
                scores.put(field, match.score());
                columns.put(column, match.fields());
            }
        }
        Set<String> found = new HashSet<>();
        columns.values().forEach(found::addAll);
        double score = scores.values().stream().mapToDouble(each -> each).sum() - ROW_COST * height;
        for (ImportField field : kind.fields()) {
            boolean isInTitle = field.type() == FieldType.UNIT || field.type().isPeriod();
            if (field.isRequired() && !isInTitle && !found.contains(field.name())) {
                score -= MISSING_COST;
            }
        }
        if (!kind.oneOf().isEmpty() && kind.oneOf().stream().noneMatch(found::contains)) {
            score -= MISSING_COST;
        }
        return new ListHeader(kind, first, height, columns, score);
    }

    private static int width(Sheet sheet, int first, int height) {
        return sheet.rows().subList(first, first + height).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
    }

    /**
     * Returns the texts above a column, from the top down. Of a heading above several columns only the first cell has a text, so it
     * counts for the following ones that have a heading of their own below.
     */
    static List<String> texts(Sheet sheet, int first, int height, int column) {
        List<String> texts = new ArrayList<>();
        for (int i = first; i < first + height; i++) {
            String text = sheet.rows().get(i).cell(column);
            boolean isBelow = i + 1 < first + height
                    && !sheet.rows().get(i + 1).cell(column).isEmpty();
            for (int left = column - 1; text.isEmpty() && isBelow && left >= 0; left--) {
                text = sheet.rows().get(i).cell(left);
            }
            texts.add(text);
        }
        return texts;
    }
}
