/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.importer.sheet.LegacyFont;
import io.blocgraph.importer.sheet.Sheet;
import io.blocgraph.importer.sheet.SheetFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes which list a file holds, and what its columns mean. */
public final class ListRecognition {

    /** The rows whose texts are looked at. */
    private static final int SAMPLE = 200;

    /** The name of the value for all rows that says where the units of the list are. */
    public static final String WITHIN = "within";

    /** A label before the name of a unit: {@code Chi bộ: Văn phòng}. */
    private static final Pattern LABEL = Pattern.compile("(?iU)^(chi bộ|đảng bộ)\\s*:\\s*(?:chi bộ|đảng bộ)?");

    private static final Pattern UNIT = Pattern.compile("(?:chi bo|dang bo|to dang) (?!truc thuoc|cap tren).+");

    private ListRecognition() {}

    /**
     * Recognizes the list in a file.
     *
     * @param file the file
     * @return the mapping of the sheet that is recognized best
     */
    public static ListMapping recognize(SheetFile file) {
        return file.sheets().stream()
                .map(sheet -> Map.entry(sheet, find(sheet, Arrays.asList(ListKind.values()))))
                .max(Comparator.comparingDouble(found -> found.getValue().score()))
                .map(found -> mapping(found.getKey(), found.getValue(), false))
                .orElseThrow();
    }

    /**
     * Recognizes the columns of a sheet.
     *
     * @param sheet the sheet
     * @param kind the kind of the list; empty to recognize it
     * @param headerRow the number of the first row of the header, from 1; empty to find it
     * @return the mapping
     */
    public static ListMapping recognize(Sheet sheet, Optional<ListKind> kind, Optional<Integer> headerRow) {
        List<ListKind> kinds = kind.map(List::of).orElse(Arrays.asList(ListKind.values()));
        Optional<Integer> first = headerRow.flatMap(number -> index(sheet, number));
        ListHeader header = first.map(index -> kinds.stream()
                        .map(each -> ListHeader.of(readable(sheet), each, index, 1))
                        .max(Comparator.comparingDouble(ListHeader::score))
                        .orElseThrow())
                .orElseGet(() -> find(sheet, kinds));
        return mapping(sheet, header, first.isPresent());
    }

    private static ListHeader find(Sheet sheet, List<ListKind> kinds) {
        return ListHeader.find(readable(sheet), kinds);
    }

    /** Headings were made with the same font as the rest. */
    private static Sheet readable(Sheet sheet) {
        return font(sheet).map(font -> toUnicode(sheet, font)).orElse(sheet);
    }

    /** {@return the beginning of a sheet with its texts in Unicode} */
    private static Sheet toUnicode(Sheet sheet, LegacyFont font) {
        return new Sheet(
                sheet.name(),
                sheet.rows().stream()
                        .limit(SAMPLE)
                        .map(row -> new Sheet.Row(
                                row.number(),
                                row.cells().stream().map(font::toUnicode).toList()))
                        .toList());
    }

    private static Optional<LegacyFont> font(Sheet sheet) {
        return LegacyFont.of(sheet.rows().stream()
                .limit(SAMPLE)
                .flatMap(row -> row.cells().stream())
                .toList());
    }

    private static Optional<Integer> index(Sheet sheet, int number) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (sheet.rows().get(i).number() == number) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static ListMapping mapping(Sheet sheet, ListHeader header, boolean isGiven) {
        boolean recognized = isGiven || !header.columns().isEmpty();
        Map<String, String> values = new HashMap<>(titles(sheet, header));
        values.putAll(ListPeriod.of(header, readable(sheet)));
        if (header.kind() == ListKind.SEATS) {
            values.put("committee", "EXECUTIVE");
        }
        return new ListMapping(
                header.kind(),
                sheet.name(),
                recognized ? sheet.rows().get(header.first()).number() : 0,
                recognized ? header.height() : 0,
                header.columns(),
                values,
                font(sheet).orElse(null),
                isInCapitals(sheet, header),
                Map.of());
    }

    /** Above the header stands which unit the list is of, and under it, first, the one above that. */
    private static Map<String, String> titles(Sheet sheet, ListHeader header) {
        String field = header.kind().fields().stream()
                .filter(each -> each.type() == FieldType.UNIT && each.isRequired())
                .map(ImportField::name)
                .filter(name -> header.columns().values().stream().noneMatch(names -> names.contains(name)))
                .findFirst()
                .orElse("");
        List<String> units = readable(sheet).rows().stream()
                .limit(header.first())
                .flatMap(row -> row.cells().stream())
                .map(text -> LABEL.matcher(text.strip()).replaceFirst("$1 "))
                .filter(text -> UNIT.matcher(VietnameseText.plainWords(text)).matches())
                .toList();
        Map<String, String> values = new HashMap<>();
        if (!field.isEmpty() && !units.isEmpty()) {
            values.put(field, units.getLast());
        }
        if (units.size() > (field.isEmpty() ? 0 : 1)) {
            values.put(WITHIN, units.getFirst());
        }
        return values;
    }

    /** Returns whether the names of people are written in capitals. */
    private static boolean isInCapitals(Sheet sheet, ListHeader header) {
        List<String> names = header.columns().entrySet().stream()
                .filter(column -> column.getValue().getFirst().equals("fullName"))
                .flatMap(column -> sheet.rows().stream()
                        .skip(header.first() + (long) header.height())
                        .limit(SAMPLE)
                        .map(row -> row.cell(column.getKey())))
                .filter(name -> !VietnameseText.plainWords(name).isEmpty())
                .toList();
        long capitals = names.stream()
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .count();
        return capitals > 0 && capitals * 2 > names.size();
    }
}
