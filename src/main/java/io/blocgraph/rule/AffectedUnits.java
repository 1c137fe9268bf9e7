/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units whose gaps can be others after changes. Periods of the past count, too: rules ask for the order of dates, and for
 * members who have come from a unit.
 */
final class AffectedUnits {

    /** What rules ask of a unit's neighbours: their kind and form, their names, and how long they exist. */
    private static final Set<String> SEEN_BY_NEIGHBOURS =
            Set.of("kind", "form", "name", "establishedOn", "dissolvedOn");

    private static final String FIND = """
            CALL () {
              UNWIND $touched AS id
              MATCH (e:Entity {id: id}) (()-[:ON|WAS_ON|LEADS|LED|COVERS|COVERED|WAIVES|ABOUT|WAS_ABOUT /* ever */]->()){0,2} (u:Unit)
              RETURN u
            UNION
              UNWIND $touched AS id
              MATCH (e:Entity {id: id}) (()<-[:ON|WAS_ON|HOLDS|HELD|ANSWERS_BY|ANSWERED_BY /* ever */]-()){0,2} (m:Member)
              WITH DISTINCT m
              MATCH (m) (()-[:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN|HOLDS|HELD|ON|WAS_ON|LEADS|LED|ANSWERS_BY|ANSWERED_BY|COVERS|COVERED /* ever */]->()){1,3} (u:Unit)
              RETURN u
            UNION
              UNWIND $touched AS id
              MATCH (h:Entity {id: id})<-[:HANDLED_BY /* lasting */]-()-[:ABOUT /* lasting */]->(u:Unit)
              RETURN u
            UNION
              UNWIND $touched AS id
              MATCH (a:Entity {id: id})-[:COVERS|COVERED /* ever */]->(c:Unit)<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-(u:Unit)
              RETURN u
            UNION
              UNWIND $clusters AS id
              MATCH (c:Entity {id: id})<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-(u:Unit)
              RETURN u
            UNION
              UNWIND $described AS id
              MATCH (n:Entity {id: id})<-[:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER|MERGED_INTO|SPLIT_FROM|RENAMED|TRANSFERRED /* ever */]-(u:Unit)
              RETURN u
            UNION
              UNWIND $moved AS id
              MATCH (n:Entity {id: id}) (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){1,12} (u:Unit)
              RETURN u
            UNION
              UNWIND $touched AS id
              MATCH (g:GapMention {entity: id})
              MATCH (u:Entity {id: g.unit}) WHERE u:Unit
              RETURN u
            }
            WITH DISTINCT u
            MATCH (u) (()-[:PART_OF|WAS_PART_OF /* ever */]->()){0,12} (w:Unit)
            RETURN DISTINCT w.id AS id""";

    private AffectedUnits() {}

    /**
     * Finds the units.
     *
     * @param changes the changes
     * @param queryRunner the graph after them
     * @return the ids of the units, and of what has been removed
     */
    static Set<String> of(Collection<GapStore.RecordedChange> changes, QueryRunner queryRunner) {
        Set<String> touched = new HashSet<>();
        Set<String> described = new HashSet<>();
        Set<String> moved = new HashSet<>();
        Set<String> clusters = new HashSet<>();
        for (GapStore.RecordedChange change : changes) {
            touched.addAll(change.touched());
            for (Delta delta : change.deltas()) {
                switch (delta) {
                    case Delta.NodeDelta node -> {
                        touched.add(node.id());
                        if (isSeenByNeighbours(node.before()) || isSeenByNeighbours(node.after())) {
                            described.add(node.id());
                        }
                    }
                    case Delta.RelationshipDelta relationship -> {
                        touched.add(relationship.from());
                        touched.add(relationship.to());
                        switch (relationship.type()) {
                            case PART_OF, IN_CLUSTER -> moved.add(relationship.from());
                            case COVERS -> clusters.add(relationship.to());
                            case DESCRIBED_BY -> described.add(relationship.from());
                            default -> {}
                        }
                    }
                }
            }
        }
        Map<String, Object> parameters = Map.of(
                "touched", List.copyOf(touched),
                "described", List.copyOf(described),
                "moved", List.copyOf(moved),
                "clusters", List.copyOf(clusters));
        queryRunner
                .read(FIND, parameters)
                .forEach(row -> touched.add(Row.of(row).text("id")));
        return touched;
    }

    private static boolean isSeenByNeighbours(@Nullable Map<String, @Nullable Object> properties) {
        return properties != null && properties.keySet().stream().anyMatch(SEEN_BY_NEIGHBOURS::contains);
    }
}
