/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.importer.sheet.Sheet;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The month or year that a list is of, as its title says: {@code SINH HOẠT CHI BỘ THÁNG 10/2026}. */
final class ListPeriod {

    /** The day on which the list was signed is another matter: {@code ngày 5 tháng 11 năm 2026}. */
    private static final Pattern MONTH = Pattern.compile("(?<!ngay \\d{1,2} )\\bthang (\\d{1,2})(?: nam)? (\\d{4})\\b");

    private static final Pattern YEAR = Pattern.compile("(?<!thang \\d{1,2} )\\b(?:nam|for|targets) (\\d{4})\\b");

    private ListPeriod() {}

    /**
     * Reads the period.
     *
     * @param header the header of the list, above which the title stands
     * @param sheet the sheet, in Unicode
     * @return the text of the period by the name of its field; empty if a column or nothing says it
     */
    static Map<String, String> of(ListHeader header, Sheet sheet) {
        return header.kind().fields().stream()
                .filter(field -> field.isRequired() && field.type().isPeriod())
                .filter(field -> header.columns().values().stream().noneMatch(names -> names.contains(field.name())))
                .flatMap(field -> sheet.rows().stream()
                        .limit(header.first())
                        .flatMap(row -> row.cells().stream())
                        .flatMap(text -> (field.type() == FieldType.MONTH ? MONTH : YEAR)
                                .matcher(VietnameseText.plainWords(text))
                                .results())
                        .map(found -> Map.entry(field.name(), text(found)))
                        .limit(1))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String text(MatchResult found) {
        return found.groupCount() > 1 ? found.group(1) + "/" + found.group(2) : found.group(1);
    }
}
