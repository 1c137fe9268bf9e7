/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.mapping.ListRecognition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the units that lists name: by id or code, or else by name, without regard to case and diacritics. Of several units of the same
 * name, those that may be edited come first.
 */
@Component
public class UnitReferences {

    private static final String BY_ID_OR_CODE = """
            UNWIND $texts AS text
            CALL (text) {
              MATCH (u:Entity {id: text.id}) WHERE u:Unit RETURN u
            UNION
              MATCH (u:Unit {codeKey: text.codeKey}) RETURN u
            }
            RETURN text.text AS text, u.id AS id, u.code AS code, u.within AS within""";

    /** The words of a unit are those of its name, followed by those of its code. */
    private static final String BY_NAME = """
            UNWIND $texts AS text
            CALL db.index.fulltext.queryNodes('unit_words_text', text.query) YIELD node AS u
            WHERE (u.words + ' ') STARTS WITH text.words + ' ' AND existsOnDay(u)
              AND size(split(trim(u.name), ' ')) = text.size AND ($within = '' OR $within IN u.within)
            RETURN text.text AS text, u.id AS id, u.code AS code, u.within AS within
            ORDER BY u.code""";

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[;,\\n]\\s*");

    private static final int MOST_TOLD = 5;

    UnitReferences() {}

    /** A unit that a text may mean. */
    private record Candidate(String id, String code, List<String> within) {}

    /**
     * Finds the unit that each row names in a field, and locks it.
     *
     * @param context the context of the change
     * @param rows the rows; those whose text names no unit, or several, are refused
     * @param field the name of the field
     * @return the ids of the units by row, without the refused rows and those that name none
     */
    public Map<ImportRow, String> resolve(ChangeContext context, Collection<ImportRow> rows, String field) {
        return resolve(context, rows, field, Map.of());
    }

    /**
     * Finds the unit that each row names in a field, and locks it. Of several with the same name it is the one that stands under the same
     * unit as another.
     *
     * @param context the context of the change
     * @param rows the rows; those whose text names no unit, or several, are refused
     * @param field the name of the field
     * @param near the ids of the other units by row
     * @return the ids of the units by row, without the refused rows and those that name none
     */
    public Map<ImportRow, String> resolve(
            ChangeContext context, Collection<ImportRow> rows, String field, Map<ImportRow, String> near) {
        Map<String, List<Candidate>> found = find(context, texts(rows, field), within(context, rows));
        Map<ImportRow, String> units = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            List<String> place = near.get(row) instanceof String unit ? above(context, unit) : List.of();
            row.text(field).ifPresent(text -> {
                List<Candidate> candidates = found.getOrDefault(text, List.of());
                List<Candidate> beside = candidates.stream()
                        .filter(candidate -> !place.isEmpty()
                                && above(candidate.within(), candidate.id()).equals(place))
                        .toList();
                Map<String, List<Candidate>> chosen =
                        Map.of(text, candidates.size() > 1 && beside.size() == 1 ? beside : candidates);
                one(row, field, text, chosen).ifPresent(id -> units.put(row, id));
            });
        }
        context.lock(units.values());
        return units;
    }

    /**
     * Returns how a unit is named in what a row changes: units of the same name are told apart by their codes.
     *
     * @param context the context of the change, with the unit locked
     * @param unit the id of the unit; null for none
     * @return its name and code; a dash if it is not visible, null for none
     */
    public static @Nullable String label(ChangeContext context, @Nullable String unit) {
        if (unit == null) {
            return null;
        }
        return context.isLocked(unit)
                ? "%s (%s)"
                        .formatted(
                                context.node("unit", unit, "Unit").displayName(),
                                context.node("unit", unit, "Unit").text("code"))
                : "–";
    }

    /** {@return the ids of the units above a unit} */
    private static List<String> above(Collection<?> within, String unit) {
        return within.stream()
                .map(String::valueOf)
                .filter(id -> !id.equals(unit))
                .sorted()
                .toList();
    }

    private static List<String> above(ChangeContext context, String unit) {
        return context.isLocked(unit)
                        && context.node("unit", unit, "Unit").properties().get("within") instanceof List<?> within
                ? above(within, unit)
                : List.of();
    }

    /**
     * Finds the unit that each row names in a field, as {@link #resolve} does, but refuses no row.
     *
     * @param context the context of the change
     * @param rows the rows
     * @param field the name of the field
     * @return the ids of the units by row, without the rows whose text names no unit, or several
     */
    public Map<ImportRow, String> find(ChangeContext context, Collection<ImportRow> rows, String field) {
        Map<ImportRow, String> units = new LinkedHashMap<>();
        findAll(context, rows, field).forEach((row, ids) -> {
            if (ids.size() == 1) {
                units.put(row, ids.getFirst());
            }
        });
        context.lock(units.values());
        return units;
    }

    /**
     * Finds all units that each row may name in a field.
     *
     * @param context the context of the change
     * @param rows the rows
     * @param field the name of the field
     * @return the ids of the units by row, without the rows whose text names no unit
     */
    public Map<ImportRow, List<String>> findAll(ChangeContext context, Collection<ImportRow> rows, String field) {
        Map<String, List<Candidate>> found = find(context, texts(rows, field), within(context, rows));
        Map<ImportRow, List<String>> units = new LinkedHashMap<>();
        rows.forEach(row -> row.text(field)
                .map(found::get)
                .filter(candidates -> !candidates.isEmpty())
                .ifPresent(candidates ->
                        units.put(row, candidates.stream().map(Candidate::id).toList())));
        return units;
    }

    /**
     * Finds the units that each row names in a field, separated by commas, semicolons or lines, and locks them.
     *
     * @param context the context of the change
     * @param rows the rows; those whose text names something else, or what several units are called, are refused
     * @param field the name of the field
     * @return the ids of the units by row, without the refused rows and those that name none
     */
    public Map<ImportRow, List<String>> resolveSeveral(
            ChangeContext context, Collection<ImportRow> rows, String field) {
        Set<String> texts = texts(rows, field);
        Map<String, List<Candidate>> found = new HashMap<>(find(context, texts, within(context, rows)));
        // a name may hold a comma
        Set<String> parts = texts.stream()
                .filter(text -> found.getOrDefault(text, List.of()).isEmpty())
                .flatMap(text -> SEPARATORS.splitAsStream(text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        found.putAll(find(context, parts, within(context, rows)));
        Map<ImportRow, List<String>> units = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            row.text(field).ifPresent(text -> {
                List<String> named = found.getOrDefault(text, List.of()).isEmpty()
                        ? SEPARATORS.splitAsStream(text).toList()
                        : List.of(text);
                List<String> ids = named.stream()
                        .flatMap(name -> one(row, field, name, found).stream())
                        .distinct()
                        .toList();
                if (!row.isRefused()) {
                    units.put(row, ids);
                }
            });
        }
        context.lock(units.values().stream().flatMap(List::stream).toList());
        return units;
    }

    private static Set<String> texts(Collection<ImportRow> rows, String field) {
        return rows.stream()
                .flatMap(row -> row.text(field).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the id of the unit within which units are sought by name; empty if none is named. */
    private static String within(ChangeContext context, Collection<ImportRow> rows) {
        String named = rows.stream()
                .findFirst()
                .flatMap(row -> row.text(ListRecognition.WITHIN))
                .orElse("");
        List<Candidate> found =
                named.isEmpty() ? List.of() : find(context, Set.of(named), "").getOrDefault(named, List.of());
        return found.size() == 1 ? found.getFirst().id() : "";
    }

    private static Optional<String> one(ImportRow row, String field, String text, Map<String, List<Candidate>> found) {
        List<Candidate> candidates = found.getOrDefault(text, List.of());
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst().id());
        }
        if (candidates.isEmpty()) {
            row.refuse(ImportProblem.UNIT_UNKNOWN, field, text);
        } else {
            String codes =
                    candidates.stream().limit(MOST_TOLD).map(Candidate::code).collect(Collectors.joining(", "));
            row.refuse(ImportProblem.UNIT_AMBIGUOUS, field, text, candidates.size(), codes);
        }
        return Optional.empty();
    }

    private static Map<String, List<Candidate>> find(ChangeContext context, Set<String> texts, String within) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Candidate>> found = new HashMap<>();
        add(
                context.read(
                        BY_ID_OR_CODE,
                        Map.of(
                                "texts",
                                texts.stream()
                                        .map(text -> Map.of(
                                                "text", text, "id", text, "codeKey", VietnameseText.codeKey(text)))
                                        .toList())),
                found);
        List<Map<String, Object>> names = new ArrayList<>();
        for (String text : texts) {
            String words = VietnameseText.beginnings(text).stream().findFirst().orElse("");
            if (!found.containsKey(text) && !words.isBlank()) {
                names.add(Map.of(
                        "text",
                        text,
                        "words",
                        words,
                        "size",
                        text.strip().split(" ").length,
                        "query",
                        "\"%s\"".formatted(words.strip())));
            }
        }
        if (!names.isEmpty()) {
            add(context.read(BY_NAME, Map.of("texts", names, "within", within)), found);
        }
        keepVisible(context, found);
        return found;
    }

    private static void add(List<Map<String, Object>> rows, Map<String, List<Candidate>> found) {
        rows.stream().map(Row::of).forEach(row -> {
            Candidate candidate = new Candidate(row.text("id"), row.text("code"), row.texts("within"));
            List<Candidate> candidates = found.computeIfAbsent(row.text("text"), text -> new ArrayList<>());
            if (!candidates.contains(candidate)) {
                candidates.add(candidate);
            }
        });
    }

    /** Removes the units that are not visible, and, of several, those that may not be edited if others may. */
    private static void keepVisible(ChangeContext context, Map<String, List<Candidate>> found) {
        List<String> ids =
                found.values().stream().flatMap(List::stream).map(Candidate::id).toList();
        Set<String> invisible = context.findInvisible(ids);
        Set<String> uneditable = context.findUneditable(ids);
        found.replaceAll((text, candidates) -> {
            List<Candidate> visible = candidates.stream()
                    .filter(candidate -> !invisible.contains(candidate.id()))
                    .toList();
            List<Candidate> editable = visible.stream()
                    .filter(candidate -> !uneditable.contains(candidate.id()))
                    .toList();
            return visible.size() > 1 && !editable.isEmpty() ? editable : visible;
        });
    }
}
