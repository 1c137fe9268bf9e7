/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.query.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entities that a change affects: those that it writes, and those whose rules depend on them.
 *
 * @param ids the ids of all nodes that are written or whose content a written relationship is, and of {@code members}
 * @param places the ids of the nodes at which something written is kept, which must be editable
 * @param referred the ids of the nodes to which something written refers
 * @param units the ids of the written units, of the units of written committees, seats, assignments, waivers and members,
 *     and of the units that the affected members are responsible for
 * @param members the ids of the written members and of the holders of written seats and assignments
 * @param ancestorIds the ids of the units in whose history the change is listed: the written ones and everything above them
 */
record AffectedEntities(
        Set<String> ids,
        Set<String> places,
        Set<String> referred,
        Set<String> units,
        Set<String> members,
        Set<String> ancestorIds) {

    /**
     * A seat leads to its unit through the committee. The units that a member is responsible for are included because the
     * member's seats decide whether the assignment is still valid.
     */
    private static final String FIND_AFFECTED = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            RETURN COLLECT {
                     MATCH (n) (()-[:ON|WAS_ON|LEADS|LED|COVERS|COVERED|WAIVES|BELONGS_TO /* ever */]->()){0,2} (u:Unit)
                     RETURN u.id
                   } AS units,
                   COLLECT {
                     MATCH (n:Member)-[b:BELONGED_TO /* ever */]->(u:Unit) WHERE b.until = n.leftOn
                     RETURN u.id
                     UNION
                     MATCH (n) (()-[:STEP_OF|ATTACHED_TO|ABOUT|WAS_ABOUT|ISSUED_BY /* ever */]->()){1,2} (u:Unit) WHERE n.readers IS NULL
                     RETURN u.id
                   } AS listed,
                   COLLECT {
                     MATCH (n) (()<-[:HOLDS|HELD|ANSWERS_BY|ANSWERED_BY /* ever */]-()){0,1} (m:Member)
                     RETURN m.id
                   } AS members,
                   COLLECT {
                     MATCH (n) (()<-[:HOLDS|HELD /* ever */]-()){0,1} (:Member)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(u:Unit)
                     RETURN u.id
                   } AS answered""";

    private static final String ANCESTORS = """
            UNWIND $units AS id
            MATCH (u:Entity {id: id})
            MATCH (u) (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (w:Unit)
            RETURN collect(DISTINCT w.id) AS above""";

    /**
     * Finds the entities that deltas affect.
     *
     * @param deltas the deltas
     * @param queryRunner the transaction that writes them
     * @param asOf the day on which hierarchy and responsibility are read
     * @return the affected entities
     */
    static AffectedEntities of(List<Delta> deltas, QueryRunner queryRunner, AsOf asOf) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> referred = new LinkedHashSet<>();
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.NodeDelta node -> ids.add(node.id());
                case Delta.RelationshipDelta relationship -> {
                    ids.add(relationship.from());
                    boolean isReference = relationship.type().isReference();
                    boolean isPlace = relationship.type().isPlace();
                    (isReference ? referred : isPlace ? places : ids).add(relationship.to());
                }
            }
        }
        Set<String> units = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        Set<String> answered = new LinkedHashSet<>();
        Set<String> listed = new LinkedHashSet<>(places);
        for (Map<String, Object> found : queryRunner.read(
                asOf.applyTo(FIND_AFFECTED), Map.of("ids", List.copyOf(ids), AsOf.PARAMETER, asOf.day()))) {
            Row row = Row.of(found);
            units.addAll(row.texts("units"));
            members.addAll(row.texts("members"));
            answered.addAll(row.texts("answered"));
            listed.addAll(row.texts("listed"));
        }
        // a member who has left stays in the history of their last unit, a record in that of the unit where it is kept
        Set<String> within = new LinkedHashSet<>(units);
        within.addAll(listed);
        queryRunner
                .read(asOf.applyTo(ANCESTORS), Map.of("units", List.copyOf(within), AsOf.PARAMETER, asOf.day()))
                .forEach(row -> within.addAll(Row.of(row).texts("above")));
        units.addAll(answered);
        ids.addAll(members);
        return new AffectedEntities(ids, places, referred, units, members, within);
    }

    /** {@return the ids of the nodes that the author of the change must be allowed to edit} */
    Set<String> edited() {
        return union(ids, places);
    }

    /** {@return the ids of the nodes that the change concerns in any way} */
    Set<String> touched() {
        return union(edited(), referred);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** {@return a copy with further units in whose history the change is listed} */
    AffectedEntities withAncestors(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(ancestorIds);
        all.addAll(others);
        return new AffectedEntities(ids, places, referred, units, members, all);
    }
}
