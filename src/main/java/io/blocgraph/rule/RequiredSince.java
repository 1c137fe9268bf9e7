/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since when visits and meetings are required in each bloc ({@link UnitNotVisited}, {@link CellNotMeeting}), as the gaps of the stored
 * days were evaluated with. A record of one unit can change that for all units of its bloc; most records do not.
 */
final class RequiredSince {

    /** A text for each unit at the top and each kind; what ends it is the day. */
    private static final String READ = """
            UNWIND $units AS id
            MATCH (t:Entity {id: id}) WHERE t:Unit AND size(t.within) = 1
            UNWIND [{kind: 'visits', since: t.visitsSince}, {kind: 'meetings', since: t.meetingsSince}] AS of
            RETURN t.id AS bloc, of.kind AS kind, t.id + ' ' + of.kind + ' ' + coalesce(toString(of.since), '-') AS text""";

    private static final String KNOWN = "MATCH (d:GapDay) RETURN coalesce(d.requiredSince, []) AS texts";

    private static final String REPLACE = """
            MATCH (d:GapDay)
            SET d.requiredSince = $texts + [known IN coalesce(d.requiredSince, [])
              WHERE NOT any(start IN $starts WHERE known STARTS WITH start)]""";

    /** Visits are required of organizations, meetings of cells and grassroots cells. */
    private static final String BELOW = """
            UNWIND $changed AS of
            MATCH (t:Entity {id: of.bloc}) (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (u:Unit)
            WHERE u:Organization OR u:Cell AND of.kind = 'meetings'
            RETURN DISTINCT u.id AS id""";

    private RequiredSince() {}

    /** {@return since when they are required in those blocs that are among some units, as {@code GapDay} stores it} */
    static List<String> of(QueryRunner queryRunner, Collection<String> units) {
        return read(queryRunner, units).stream().map(row -> row.text("text")).toList();
    }

    private static List<Row> read(QueryRunner queryRunner, Collection<String> units) {
        return queryRunner.read(READ, Map.of("units", List.copyOf(units))).stream()
                .map(Row::of)
                .toList();
    }

    /**
     * Returns the units of which more or less is required since the gaps were evaluated, and stores what is required now.
     *
     * @param transaction the transaction in which they are evaluated afterwards
     * @param affected the ids of the units that changes affect, those above them included
     * @return the ids of the units; empty if nothing is required since another day
     */
    static Set<String> changed(WriteTransaction transaction, Collection<String> affected) {
        List<Set<String>> known = transaction.read(KNOWN, Map.of()).stream()
                .map(row -> Set.copyOf(Row.of(row).texts("texts")))
                .toList();
        List<Row> changed = read(transaction, affected).stream()
                .filter(row -> !known.stream().allMatch(texts -> texts.contains(row.text("text"))))
                .toList();
        Set<String> units = new HashSet<>();
        if (!changed.isEmpty()) {
            List<Map<String, String>> blocs = new ArrayList<>();
            changed.forEach(row -> blocs.add(Map.of("bloc", row.text("bloc"), "kind", row.text("kind"))));
            transaction
                    .read(BELOW, Map.of("changed", blocs))
                    .forEach(row -> units.add(Row.of(row).text("id")));
            transaction.write(
                    REPLACE,
                    Map.of(
                            "texts",
                                    changed.stream()
                                            .map(row -> row.text("text"))
                                            .toList(),
                            "starts",
                                    blocs.stream()
                                            .map(of -> of.get("bloc") + " " + of.get("kind") + " ")
                                            .toList()));
        }
        return units;
    }
}
