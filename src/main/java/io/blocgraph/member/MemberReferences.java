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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the members whom lists name: by code, or else by name and date of birth. */
@Component
public class MemberReferences {

    private static final String BY_CODE = """
            UNWIND $keys AS key
            MATCH (m:Member {codeKey: key})
            RETURN key, m.id AS id, m.code AS code""";

    private static final String BY_NAME = """
            UNWIND $people AS p
            UNWIND p.keys AS key
            MATCH (m:Member {fullSortKey: key})
            OPTIONAL MATCH (m)-[:BELONGS_TO /* as of */]->(c:Unit)
            RETURN p.row AS row, m.id AS id, m.code AS code, m.bornOn AS bornOn, c.id AS cell, coalesce(c.within, []) AS within,
                   coalesce(p.place IN c.within, false) AS belongs,
                   EXISTS {
                     MATCH (u:Entity {id: p.place})
                     MATCH (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee)-[:LEADS /* as of */]->(led:Unit)
                     WHERE led.id IN u.within
                   } OR EXISTS {
                     MATCH (u:Entity {id: p.place})
                     MATCH (m)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(covered:Unit)
                     WHERE covered.id IN u.within OR EXISTS { (u)-[:IN_CLUSTER /* as of */]->(covered) }
                   } AS leads""";

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
     * @param belongs whether the cell is near the place where the member of the row is sought: that unit, or one under it
     * @param leads whether the member has a seat or an assignment there, or at a unit above
     */
    record Namesake(
            String id,
            String code,
            boolean isBornSame,
            @Nullable String cell,
            List<String> within,
            boolean belongs,
            boolean leads) {}

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
        Map<String, List<Row>> found = keys.isEmpty()
                ? Map.of()
                : context.read(BY_CODE, Map.of("keys", List.copyOf(keys))).stream()
                        .map(Row::of)
                        .collect(Collectors.groupingBy(row -> row.text("key")));
        Map<ImportRow, String> members = new LinkedHashMap<>();
        rows.forEach(row -> row.text("code").ifPresent(code -> {
            List<Row> same = found.getOrDefault(VietnameseText.codeKey(code), List.of());
            // a graph may hold two codes from before that look the same
            List<Row> equal = same.stream()
                    .filter(member -> same.size() == 1 || member.text("code").equals(code))
                    .toList();
            if (equal.size() == 1) {
                members.put(row, equal.getFirst().text("id"));
            } else if (!same.isEmpty()) {
                row.refuse(ImportProblem.MEMBER_AMBIGUOUS, "code", code, same.size(), codes(same));
            }
        }));
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
     * @param places the ids of the units near which the members are sought
     * @return the visible members by row
     */
    Map<ImportRow, List<Namesake>> byName(
            ChangeContext context, Collection<ImportRow> rows, Map<ImportRow, String> places) {
        Map<Integer, ImportRow> byNumber = new HashMap<>();
        List<Map<String, @Nullable Object>> people = rows.stream()
                .filter(row -> row.text("fullName").isPresent())
                .map(row -> {
                    byNumber.put(row.number(), row);
                    Map<String, @Nullable Object> person = new HashMap<>();
                    person.put("row", row.number());
                    person.put("place", places.get(row));
                    String name = row.text("fullName").orElseThrow();
                    // names in capitals are found as well
                    person.put(
                            "keys",
                            Stream.of(name, VietnameseText.capitalize(name))
                                    .map(VietnameseText::sortKey)
                                    .distinct()
                                    .toList());
                    return person;
                })
                .toList();
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Row> found = context.read(BY_NAME, Map.of("people", people)).stream()
                .map(Row::of)
                .toList();
        List<String> ids = found.stream().map(row -> row.text("id")).toList();
        Set<String> invisible = context.findInvisible(ids);
        // a date of birth is compared only where it may be seen: a list must not serve to guess it
        Set<String> masked = context.findUneditable(ids);
        Map<ImportRow, List<Namesake>> namesakes = new LinkedHashMap<>();
        for (Row row : found) {
            ImportRow listed = Objects.requireNonNull(byNumber.get((int) row.number("row")));
            LocalDate born = masked.contains(row.text("id")) ? null : row.day("bornOn");
            LocalDate listedBorn = listed.day("bornOn");
            boolean isOther = born != null && listedBorn != null && !born.equals(listedBorn);
            if (!isOther && !invisible.contains(row.text("id"))) {
                namesakes
                        .computeIfAbsent(listed, key -> new ArrayList<>())
                        .add(new Namesake(
                                row.text("id"),
                                row.text("code"),
                                born != null && born.equals(listedBorn),
                                row.textIfAny("cell").orElse(null),
                                row.texts("within"),
                                row.is("belongs"),
                                row.is("leads")));
            }
        }
        return namesakes;
    }

    private static String codes(List<Row> members) {
        return members.stream().limit(MOST_TOLD).map(row -> row.text("code")).collect(Collectors.joining(", "));
    }

    /**
     * Finds the member of each row, and locks them.
     *
     * @param context the context of the change
     * @param rows the rows; those that name nobody, or whom several could be, are refused
     * @param places the unit to which the member of a row belongs if several have the same name
     * @return the ids of the members by row, without the refused rows
     */
    public Map<ImportRow, String> resolve(
            ChangeContext context, Collection<ImportRow> rows, Map<ImportRow, String> places) {
        return resolve(context, rows, places, Namesake::belongs);
    }

    /**
     * Finds the member who is made responsible by each row, and locks them.
     *
     * @param context the context of the change
     * @param rows the rows; those that name nobody, or whom several could be, are refused
     * @param units the unit for which the member of a row is responsible: of several with the same name it is the one who belongs to
     *     it, or has a seat or an assignment there or at a unit above
     * @return the ids of the members by row, without the refused rows
     */
    public Map<ImportRow, String> resolveResponsible(
            ChangeContext context, Collection<ImportRow> rows, Map<ImportRow, String> units) {
        return resolve(context, rows, units, namesake -> namesake.belongs() || namesake.leads());
    }

    private Map<ImportRow, String> resolve(
            ChangeContext context,
            Collection<ImportRow> rows,
            Map<ImportRow, String> places,
            Predicate<Namesake> isNear) {
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
        Map<ImportRow, List<Namesake>> namesakes = byName(context, uncoded, places);
        for (ImportRow row : rows) {
            if (members.containsKey(row)) {
                continue;
            }
            if (row.text("code").isPresent()) {
                row.refuse(
                        ImportProblem.MEMBER_UNKNOWN, "code", row.text("code").orElseThrow());
                continue;
            }
            near(namesakes.getOrDefault(row, List.of()), row, isNear).ifPresent(id -> members.put(row, id));
        }
        context.lock(members.values());
        members.keySet().removeIf(ImportRow::isRefused);
        return members;
    }

    /** Returns the only one, or who is the only one born that day, or the only one near. */
    private static Optional<String> near(List<Namesake> all, ImportRow row, Predicate<Namesake> isNear) {
        String name = row.text("fullName").orElse("");
        List<Namesake> born = all.stream().filter(Namesake::isBornSame).toList();
        List<Namesake> near = all.stream().filter(isNear).toList();
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
