/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the members whom lists name: by code, or else by name and date of birth. */
@Component
public class MemberReferences {

    private static final String BY_CODE = """
            UNWIND $keys AS key
            MATCH (m:Member {codeKey: key})
            RETURN key, m.id AS id, m.fullName AS fullName""";

    private static final String BY_NAME = """
            UNWIND $people AS p
            MATCH (m:Member {fullSortKey: p.key})
            WHERE p.bornOn IS NULL OR m.bornOn IS NULL OR m.bornOn = p.bornOn
            OPTIONAL MATCH (m)-[:BELONGS_TO /* as of */]->(c:Unit)
            RETURN p.row AS row, m.id AS id, m.code AS code, m.bornOn AS bornOn, c.id AS cell, coalesce(c.within, []) AS within""";

    private static final int MOST_TOLD = 5;

    MemberReferences() {}

    /**
     * A member with the name of a row.
     *
     * @param id the id
     * @param code the code
     * @param isBornSame whether both dates of birth are known, and the same
     * @param cell the id of the cell; null if the member belongs to none
     * @param within the ids of the cell and the units above it
     */
    record Namesake(
            String id,
            String code,
            boolean isBornSame,
            @Nullable String cell,
            List<String> within) {}

    /**
     * Finds members by the codes of rows.
     *
     * @param context the context of the change
     * @param rows the rows
     * @return the ids of the members by row, without those whose code nobody has
     */
    Map<ImportRow, String> byCode(ChangeContext context, Collection<ImportRow> rows) {
        Set<String> keys = rows.stream()
                .flatMap(row -> row.text("code").stream())
                .map(VietnameseText::codeKey)
                .collect(Collectors.toSet());
        Map<String, String> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            context.read(BY_CODE, Map.of("keys", List.copyOf(keys))).stream()
                    .map(Row::of)
                    .forEach(row -> ids.put(row.text("key"), row.text("id")));
        }
        Map<ImportRow, String> members = new LinkedHashMap<>();
        rows.forEach(row -> row.text("code")
                .map(code -> ids.get(VietnameseText.codeKey(code)))
                .ifPresent(id -> members.put(row, id)));
        context.lock(members.values());
        // those who are not visible stay unknown
        members.values().removeIf(id -> !context.isLocked(id));
        return members;
    }

    /**
     * Finds members by the names and dates of birth of rows.
     *
     * @param context the context of the change
     * @param rows the rows
     * @return the visible members by row
     */
    Map<ImportRow, List<Namesake>> byName(ChangeContext context, Collection<ImportRow> rows) {
        Map<Integer, ImportRow> byNumber = new HashMap<>();
        List<Map<String, @Nullable Object>> people = rows.stream()
                .filter(row -> row.text("fullName").isPresent())
                .map(row -> {
                    byNumber.put(row.number(), row);
                    Map<String, @Nullable Object> person = new HashMap<>();
                    person.put("row", row.number());
                    person.put(
                            "key", VietnameseText.sortKey(row.text("fullName").orElseThrow()));
                    person.put("bornOn", row.day("bornOn"));
                    return person;
                })
                .toList();
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Row> found = context.read(BY_NAME, Map.of("people", people)).stream()
                .map(Row::of)
                .toList();
        Set<String> invisible =
                context.findInvisible(found.stream().map(row -> row.text("id")).toList());
        return found.stream()
                .filter(row -> !invisible.contains(row.text("id")))
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(byNumber.get((int) row.number("row"))),
                        Collectors.mapping(
                                row -> namesake(row, byNumber.get((int) row.number("row"))), Collectors.toList())));
    }

    private static Namesake namesake(Row row, @Nullable ImportRow listed) {
        LocalDate born = row.day("bornOn");
        return new Namesake(
                row.text("id"),
                row.text("code"),
                born != null && listed != null && born.equals(listed.day("bornOn")),
                row.textIfAny("cell").orElse(null),
                row.texts("within"));
    }

    /**
     * Finds the member of each row, and locks them.
     *
     * @param context the context of the change
     * @param rows the rows; those that name nobody, or whom several could be, are refused
     * @param places the unit near which the member of a row is sought if several have the same name
     * @return the ids of the members by row, without the refused rows
     */
    public Map<ImportRow, String> resolve(
            ChangeContext context, Collection<ImportRow> rows, Map<ImportRow, String> places) {
        Map<ImportRow, String> members = new LinkedHashMap<>(byCode(context, rows));
        members.forEach((row, id) -> {
            String name = context.node("code", id, "Member").displayName();
            String listed = row.text("fullName").orElse(name);
            if (!VietnameseText.plainWords(name).equals(VietnameseText.plainWords(listed))) {
                row.refuse(ImportProblem.OTHER_NAME, "code", row.text("code").orElse(""), name);
            }
        });
        List<ImportRow> uncoded =
                rows.stream().filter(row -> row.text("code").isEmpty()).toList();
        Map<ImportRow, List<Namesake>> namesakes = byName(context, uncoded);
        for (ImportRow row : rows) {
            if (members.containsKey(row)) {
                continue;
            }
            if (row.text("code").isPresent()) {
                row.refuse(
                        ImportProblem.MEMBER_UNKNOWN, "code", row.text("code").orElseThrow());
                continue;
            }
            near(namesakes.getOrDefault(row, List.of()), row, places.get(row)).ifPresent(id -> members.put(row, id));
        }
        context.lock(members.values());
        members.keySet().removeIf(ImportRow::isRefused);
        return members;
    }

    /** Returns the only one, or the only one near the unit, or who is the only one born that day. */
    private static Optional<String> near(List<Namesake> all, ImportRow row, @Nullable String place) {
        String name = row.text("fullName").orElse("");
        List<Namesake> born = all.stream().filter(Namesake::isBornSame).toList();
        List<Namesake> near = all.stream()
                .filter(namesake -> place != null && namesake.within().contains(place))
                .toList();
        for (List<Namesake> some : List.of(all, born, near)) {
            if (some.size() == 1) {
                return Optional.of(some.getFirst().id());
            }
        }
        if (all.isEmpty()) {
            row.refuse(ImportProblem.MEMBER_UNKNOWN, "fullName", name);
        } else {
            String codes = all.stream().limit(MOST_TOLD).map(Namesake::code).collect(Collectors.joining(", "));
            row.refuse(ImportProblem.MEMBER_AMBIGUOUS, "fullName", name, all.size(), codes);
        }
        return Optional.empty();
    }
}
