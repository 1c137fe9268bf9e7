/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.TestDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a subtree, by the files from which a graph was loaded, and what came to it afterwards. */
final class UnitSubtree {

    private final InMemoryBulkSource files;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    UnitSubtree(InMemoryBulkSource files, String root) {
        this.files = files;
        ids.add(root);
        int before;
        do {
            before = ids.size();
            add("units.csv", row -> has(row, "parent_id") || has(row, "cluster_id"));
        } while (ids.size() > before);
        Set<String> units = Set.copyOf(ids);
        add("members.csv", row -> has(row, "cell_id"));
        rows("memberships.csv").stream()
                .filter(row -> has(row, "cell_id"))
                .forEach(row -> ids.add(row.get("member_id")));
        add("assignments.csv", row -> has(row, "unit_id") || has(row, "member_id"));
        add("committees.csv", row -> units.contains(row.get("unit_id")));
        units.forEach(this::addVisible);
        told.addAll(responsibleMembers());
    }

    /** A unit, and what it stands under, is told of. */
    private void addVisible(String unit) {
        if (told.add(unit)) {
            rows("units.csv").stream()
                    .filter(row -> row.get("id").equals(unit))
                    .flatMap(row -> Stream.of(row.get("parent_id"), row.get("cluster_id")))
                    .forEach(this::addVisible);
        }
    }

    /** Who answers for what is told of. */
    private List<String> responsibleMembers() {
        Set<String> committees = rows("committees.csv").stream()
                .filter(row -> told.contains(row.get("unit_id")))
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
        return Stream.concat(
                        rows("assignments.csv").stream().filter(row -> told.contains(row.get("unit_id"))),
                        rows("seats.csv").stream().filter(row -> committees.contains(row.get("committee_id"))))
                .map(row -> row.get("member_id"))
                .toList();
    }

    /** Adds what has no id in the files: rows of {@code id} and of the ids of {@code of}, one of which must lie inside. */
    UnitSubtree with(TestDatabase database, String cypher) {
        database.read(cypher).stream()
                .filter(row -> ((List<?>) row.get("of")).stream().anyMatch(ids::contains))
                .toList()
                .forEach(row -> ids.add((String) row.get("id")));
        return this;
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** The names that nobody tells: of units and members outside, but those above and who answers for these or for what is inside. */
    List<String> hiddenNames() {
        return Stream.concat(hidden("units.csv", "name"), hidden("members.csv", "full_name"))
                .toList();
    }

    private Stream<String> hidden(String file, String name) {
        return rows(file).stream()
                .filter(row -> !contains(row.get("id")) && !told.contains(row.get("id")))
                .map(row -> row.get(name));
    }

    private boolean has(Map<String, String> row, String column) {
        return ids.contains(row.get(column));
    }

    private void add(String file, Predicate<Map<String, String>> which) {
        rows(file).stream().filter(which).map(row -> row.get("id")).forEach(ids::add);
    }

    private List<Map<String, String>> rows(String file) {
        List<String> lines = files.text(file).lines().toList();
        String[] columns = lines.getFirst().split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] values = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    Arrays.stream(columns).forEach(column -> row.put(column, values[row.size()]));
                    return row;
                })
                .toList();
    }
}
