/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a graph holds, in a form that can be compared. */
final class GraphDump {

    /** What an export leaves out. */
    private static final String LEFT_OUT =
            "(n:Lock|Calendar|`__Neo4jMigration`|`__Neo4jMigrationsLock`|Gap|GapMention|GapDay|RecordRead|AccessEntry|Receipt|Upload|SignIn)";

    private GraphDump() {}

    /** The nodes and relationships. */
    static List<String> of(TestDatabase database) {
        TreeSet<String> lines = new TreeSet<>();
        database.read("MATCH (n) WHERE NOT %s RETURN labels(n) AS labels, properties(n) AS properties"
                        .formatted(LEFT_OUT))
                .forEach(row ->
                        lines.add(new TreeSet<>((List<?>) row.get("labels")) + " " + sorted(row.get("properties"))));
        database.read("""
                        MATCH (n)-[r]->(m) WHERE NOT %s AND NOT %s
                        RETURN coalesce(n.id, n.code) AS a, type(r) AS type, coalesce(m.id, m.code) AS b, properties(r) AS properties, count(*) AS times""".formatted(LEFT_OUT, LEFT_OUT.replace("(n:", "(m:")))
                .forEach(row -> lines.add("%s -%s%s-> %s %s"
                        .formatted(
                                row.get("a"),
                                row.get("type"),
                                sorted(row.get("properties")),
                                row.get("b"),
                                row.get("times"))));
        return List.copyOf(lines);
    }

    /** What is in one dump alone. */
    static List<String> differences(List<String> before, List<String> after) {
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "lost: " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "new: " + line))
                .toList();
    }

    private static Map<?, ?> sorted(Object properties) {
        Map<Object, Object> sorted = new TreeMap<>((Map<?, ?>) properties);
        sorted.replaceAll(
                (key, value) -> value instanceof List<?> list && !key.equals("deltas") ? new TreeSet<>(list) : value);
        return sorted;
    }
}
