/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DeltaCodec;
import io.blocgraph.history.erasure.ErasureStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores gaps of some days, waived ones included. They follow from the rest of the graph, so they have no history and refer to
 * units, members and other entities by id alone. A {@code GapDay} says that those of a day are complete, and up to which change.
 */
@Component
class GapStore implements ErasureStep {

    private static final String STATE = """
            MATCH (d:GapDay {day: $day})
            OPTIONAL MATCH (l:Lock {name: 'history'})
            RETURN d.upTo AS upTo, d.rules AS rules, coalesce(l.number, 0) AS number""";

    /** Held until the transaction ends, so that what is evaluated last is also stored last, whichever instance does it. */
    private static final String LOCK =
            "MERGE (l:Lock {name: 'gaps'}) ON CREATE SET l.number = 1 ON MATCH SET l.number = l.number + 1";

    private static final String CHANGES = """
            MATCH (c:Change) WHERE c.number > $after
            RETURN c.number AS number, c.deltas AS deltas, COLLECT { MATCH (c)-[:TOUCHES]->(n) RETURN n.id } AS touched
            ORDER BY c.number LIMIT $most""";

    private static final String DELETE = """
            CALL () {
              UNWIND $units AS unit
              MATCH (g:Gap {day: $day, unit: unit})
              RETURN g
            UNION
              UNWIND $units AS unit
              MATCH (g:GapMention {day: $day, unit: unit})
              RETURN g
            }
            DELETE g""";

    private static final String CREATE = """
            UNWIND $rows AS row
            CREATE (g:Gap)
            SET g = row.properties, g.day = $day
            WITH row
            UNWIND row.entities AS entity
            CREATE (:GapMention {day: $day, unit: row.properties.unit, entity: entity})""";

    private static final String DELETE_DAYS = """
            MATCH (g:Gap|GapMention) WHERE NOT g.day IN $days
            CALL (g) { DELETE g } IN TRANSACTIONS OF 10000 ROWS""";

    /** Texts may name the node; its gaps are evaluated anew soon, since a change of it is recorded. */
    private static final String ERASE = """
            MATCH (n:GapMention {entity: $id})
            MATCH (g:Gap {day: n.day, unit: n.unit})
            SET g.values = '[]'""";

    /** Gaps name records by their titles; those of other units are not evaluated anew. */
    private static final String LINKED = """
            UNWIND $ids AS id
            MATCH (n:GapMention {entity: id})
            WITH DISTINCT n.day AS day, n.unit AS unit
            MATCH (g:Gap {day: day, unit: unit})
            RETURN DISTINCT day, unit, g.values AS values""";

    private static final String REDACT = """
            UNWIND $rows AS row
            MATCH (g:Gap {day: row.day, unit: row.unit}) WHERE g.values = row.values
            SET g.values = row.redacted""";

    private static final String DATE = "date";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Graph graph;

    GapStore(Graph graph) {
        this.graph = graph;
    }

    /**
     * How far the stored gaps of a day have come.
     *
     * @param upTo the number of the last change that was taken into account
     * @param rules the {@linkplain Rules#fingerprint fingerprint} of the rules that were evaluated
     * @param number the number of the latest change
     */
    record State(long upTo, String rules, long number) {

        boolean isCurrent() {
            return upTo >= number;
        }
    }

    /**
     * What a change has done.
     *
     * @param number its number
     * @param deltas its parts
     * @param touched the ids of the entities that it affects
     */
    record RecordedChange(long number, List<Delta> deltas, List<String> touched) {}

    /** {@return how far the gaps of a day have come; empty if they are not stored completely} */
    Optional<State> state(LocalDate day) {
        return graph.read(STATE, Map.of("day", day)).stream()
                .map(Row::of)
                .map(row -> new State(row.number("upTo"), row.text("rules"), row.number("number")))
                .findFirst();
    }

    /** {@return the number of the latest change} */
    long latestChange() {
        return graph.read("MATCH (l:Lock {name: 'history'}) RETURN l.number AS number", Map.of()).stream()
                .map(row -> Row.of(row).number("number"))
                .findFirst()
                .orElse(0L);
    }

    /** {@return the ids of all units} */
    List<String> unitIds() {
        return graph.read("MATCH (u:Unit) RETURN u.id AS id", Map.of()).stream()
                .map(row -> Row.of(row).text("id"))
                .toList();
    }

    /** {@return the first changes after a number, oldest first} */
    static List<RecordedChange> changesAfter(QueryRunner queryRunner, long number, int most) {
        return queryRunner.read(CHANGES, Map.of("after", number, "most", most)).stream()
                .map(Row::of)
                .map(row -> new RecordedChange(
                        row.number("number"),
                        row.texts("deltas").stream().map(DeltaCodec::decode).toList(),
                        row.texts("touched")))
                .toList();
    }

    /** Lets a transaction be the only one that writes gaps until it ends. */
    static void lock(WriteTransaction transaction) {
        transaction.write(LOCK, Map.of());
    }

    /**
     * Replaces the gaps of units on a day.
     *
     * @param transaction the transaction, in which they were evaluated under the {@linkplain #lock lock}
     * @param day the day
     * @param units the ids of the units
     * @param found their violations as {@link Rules#evaluate} returns them
     */
    static void replace(WriteTransaction transaction, LocalDate day, Collection<String> units, List<Row> found) {
        transaction.write(DELETE, Map.of("day", day, "units", List.copyOf(units)));
        if (!found.isEmpty()) {
            transaction.write(
                    CREATE,
                    Map.of("day", day, "rows", found.stream().map(GapStore::row).toList()));
        }
    }

    private static Map<String, Object> row(Row found) {
        Map<String, @Nullable Object> properties = new HashMap<>(found.values());
        properties.put("values", JSON.writeValueAsString(encode(found.list("values"))));
        List<String> mentioned = new ArrayList<>(found.texts("entities"));
        found.textIfAny("member").ifPresent(mentioned::add);
        return Map.of("properties", properties, "entities", mentioned);
    }

    @Override
    public void erase(WriteTransaction transaction, String id, Set<String> linked, UnaryOperator<String> words) {
        transaction.write(ERASE, Map.of("id", id));
        List<Map<String, Object>> rows = transaction.read(LINKED, Map.of("ids", List.copyOf(linked))).stream()
                .map(read -> {
                    Map<String, Object> row = new HashMap<>(read);
                    row.put("redacted", words.apply(Row.of(read).text("values")));
                    return row;
                })
                .filter(row -> !Objects.equals(row.get("values"), row.get("redacted")))
                .toList();
        transaction.write(REDACT, Map.of("rows", rows));
    }

    /** Says that the gaps of a day are complete up to a change, and {@linkplain RequiredSince since when} what was required then. */
    void complete(LocalDate day, long upTo, String rules, List<String> requiredSince) {
        graph.write(
                "MERGE (d:GapDay {day: $day}) SET d.upTo = $upTo, d.rules = $rules, d.requiredSince = $requiredSince",
                Map.of("day", day, "upTo", upTo, "rules", rules, "requiredSince", requiredSince));
    }

    /** {@return the number of the last change that was taken into account on all stored days} */
    static long upTo(QueryRunner queryRunner) {
        return Row.of(queryRunner
                        .read("MATCH (d:GapDay) RETURN coalesce(min(d.upTo), 0) AS upTo", Map.of())
                        .getFirst())
                .number("upTo");
    }

    /** Says that changes up to a number were taken into account on all stored days. */
    static void advance(WriteTransaction transaction, long upTo) {
        transaction.write("MATCH (d:GapDay) WHERE d.upTo < $upTo SET d.upTo = $upTo", Map.of("upTo", upTo));
    }

    /** Removes the gaps of all days but some. */
    void keepOnly(Collection<LocalDate> days) {
        Map<String, Object> parameters = Map.of("days", List.copyOf(days));
        graph.write("MATCH (d:GapDay) WHERE NOT d.day IN $days DELETE d", parameters);
        graph.writeInBatches(DELETE_DAYS, parameters);
    }

    /**
     * Returns the values of a gap's message.
     *
     * @param read values as they were found or as they are stored
     * @return the values
     */
    static List<@Nullable Object> values(@Nullable Object read) {
        List<@Nullable Object> values = new ArrayList<>();
        switch (read) {
            case String stored -> {
                List<?> decoded = JSON.readValue(stored, List.class);
                decoded.forEach(value -> values.add(decode(value)));
            }
            case List<?> found -> values.addAll(found);
            case null, default -> {}
        }
        return values;
    }

    /** JSON has no dates. */
    private static @Nullable Object encode(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Map.of(DATE, day.toString());
            case List<?> list -> {
                List<@Nullable Object> encoded = new ArrayList<>();
                list.forEach(each -> encoded.add(encode(each)));
                yield encoded;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> encoded = new HashMap<>();
                map.forEach((key, each) -> encoded.put(key, encode(each)));
                yield encoded;
            }
            case null, default -> value;
        };
    }

    private static @Nullable Object decode(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map when map.get(DATE) instanceof String day -> LocalDate.parse(day);
            case List<?> list -> {
                List<@Nullable Object> decoded = new ArrayList<>();
                list.forEach(each -> decoded.add(decode(each)));
                yield decoded;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> decoded = new HashMap<>();
                map.forEach((key, each) -> decoded.put(key, decode(each)));
                yield decoded;
            }
            case null, default -> value;
        };
    }
}
