/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The committees and the resolutions that a list of points names, as a change has read them under their locks.
 *
 * @param committees the ids of the committees by unit and kind
 * @param resolutions the resolutions by unit and name, which is the title or the number
 * @param points the points by the id of their resolution
 */
record ListedResolutions(
        Map<List<String>, String> committees,
        Map<List<String>, StoredFollowUp> resolutions,
        Map<String, List<StoredFollowUp>> points) {

    private static final String COMMITTEES = """
            UNWIND $units AS id
            MATCH (u:Entity {id: id})<-[:LEADS /* as of */]-(c:Committee)
            WHERE coalesce(c.termStart <= $asOf, true) AND coalesce(c.termEnd > $asOf, true)
            RETURN u.id AS unit, c.kind AS kind, c.id AS committee""";

    private static final String RESOLUTIONS = """
            UNWIND $keys AS key
            MATCH (f:FollowUp {kind: 'RESOLUTION', aboutId: key.unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE (toLower(f.title) = key.name OR toLower(f.number) = key.name) AND f.state <> 'CANCELLED'
            RETURN f.id AS id, key.unit AS unit, key.name AS name, f.day AS day,
                   head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler
            ORDER BY day DESC, id""";

    private static final String POINTS = """
            UNWIND $ids AS id
            MATCH (f:Entity {id: id})<-[:ITEM_OF]-(x:ResolutionPoint)
            RETURN f.id AS resolution, x.id AS id,
                   head(COLLECT { MATCH (x)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler
            ORDER BY x.position""";

    static ListedResolutions of(ChangeContext context, Collection<ListedRecord> listed) {
        List<String> units =
                listed.stream().map(each -> each.unit().id()).distinct().toList();
        Map<List<String>, String> committees = new HashMap<>();
        context.read(COMMITTEES, Map.of("units", units)).stream()
                .map(Row::of)
                .forEach(row -> committees.put(List.of(row.text("unit"), row.text("kind")), row.text("committee")));
        context.lock(committees.values());
        List<Map<String, String>> keys = new HashSet<>(
                        listed.stream().map(ListedResolutions::key).toList())
                .stream()
                        .map(key -> Map.of("unit", key.getFirst(), "name", key.getLast()))
                        .toList();
        List<Row> found = context.read(RESOLUTIONS, Map.of("keys", keys)).stream()
                .map(Row::of)
                .toList();
        context.lock(found.stream().map(row -> row.text("id")).toList());
        Map<List<String>, StoredFollowUp> resolutions = new HashMap<>();
        found.forEach(row -> resolutions.putIfAbsent(
                List.of(row.text("unit"), row.text("name")), stored(context, row, "Resolution", row.text("unit"))));
        return new ListedResolutions(committees, resolutions, points(context, resolutions.values()));
    }

    private static Map<String, List<StoredFollowUp>> points(
            ChangeContext context, Collection<StoredFollowUp> resolutions) {
        Map<String, String> units = new HashMap<>();
        resolutions.forEach(resolution -> units.put(resolution.id(), resolution.unit()));
        List<Row> found = context.read(POINTS, Map.of("ids", List.copyOf(units.keySet()))).stream()
                .map(Row::of)
                .toList();
        context.lock(found.stream().map(row -> row.text("id")).toList());
        Map<String, List<StoredFollowUp>> points = new HashMap<>();
        found.forEach(row -> points.computeIfAbsent(row.text("resolution"), id -> new ArrayList<>())
                .add(stored(context, row, "ResolutionPoint", String.valueOf(units.get(row.text("resolution"))))));
        return points;
    }

    private static StoredFollowUp stored(ChangeContext context, Row row, String label, String unit) {
        return new StoredFollowUp(context.node("resolution", row.text("id"), label), unit, row.textIfAny("handler"));
    }

    /** {@return the unit and the name of the resolution of a row} */
    static List<String> key(ListedRecord listed) {
        return List.of(
                listed.unit().id(), String.valueOf(listed.line("resolution")).toLowerCase(Locale.ROOT));
    }

    /** {@return the points of a resolution in their order} */
    List<StoredFollowUp> pointsOf(StoredFollowUp resolution) {
        return points.getOrDefault(resolution.id(), List.of());
    }

    /** {@return the members who are responsible for points} */
    List<String> handlers() {
        return points.values().stream()
                .flatMap(List::stream)
                .flatMap(point -> point.handler().stream())
                .toList();
    }

    /** {@return the id of the committee whose resolution it is; empty if the unit has no such committee} */
    Optional<String> committee(ListedRecord listed) {
        String kind = listed.row().text("committee").orElse("EXECUTIVE");
        return Optional.ofNullable(committees.get(List.of(listed.unit().id(), kind)));
    }
}
