/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.HierarchyFiles.LineageKind;
import io.blocgraph.bulk.HierarchyFiles.PlacementRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.graph.Period;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.hierarchy.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes units, their places in the hierarchy, and which emerged from which. */
final class UnitStatements {

    private final BulkFiles files;
    private final Map<String, UnitKind> kinds;
    private final ValidatedUnits unitsById;
    private final LocalDate today;

    UnitStatements(BulkFiles files, Map<String, UnitKind> kinds, ValidatedUnits unitsById, LocalDate today) {
        this.files = files;
        this.kinds = kinds;
        this.unitsById = unitsById;
        this.today = today;
    }

    /** Returns the statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        return Stream.of(units(), placements(), lineage()).flatMap(List::stream);
    }

    private List<BatchStatement> units() {
        List<Map<String, Object>> rows = files.units().stream()
                .map(unit -> Map.<String, Object>of(
                        "label",
                        Objects.requireNonNull(kinds.get(unit.kind())).label(),
                        "unit",
                        RowParameters.withoutNulls(
                                "id", unit.id(),
                                "code", unit.code(),
                                "name", unit.name(),
                                "kind", unit.kind(),
                                "form", unit.form() == null ? null : unit.form().name(),
                                "sector", unit.sector(),
                                "establishedOn", unit.establishedOn(),
                                "dissolvedOn", unit.dissolvedOn(),
                                "sortKey", VietnameseText.sortKey(unit.name()),
                                "words", VietnameseText.words(unit.name(), unit.code()),
                                "codeKey", VietnameseText.codeKey(unit.code()),
                                "codeSortKey", VietnameseText.sortKey(unit.code()),
                                "version", unit.version())))
                .toList();
        return List.of(
                new BatchStatement("UNWIND $rows AS row CREATE (u:Entity:Unit:$(row.label)) SET u = row.unit", rows));
    }

    /**
     * Writes present and earlier placements. The present one begins on the day that the last earlier one ended,
     * otherwise on the day that the unit was established.
     */
    private List<BatchStatement> placements() {
        Map<String, LocalDate> parentSince = new HashMap<>();
        Map<String, LocalDate> clusterSince = new HashMap<>();
        RelationshipRows partOf = new RelationshipRows(RelationshipType.PART_OF, today);
        RelationshipRows inCluster = new RelationshipRows(RelationshipType.IN_CLUSTER, today);
        for (PlacementRow row : files.placements()) {
            Period period = new Period(row.since(), row.until());
            if (row.parentId() != null) {
                partOf.add(row.unitId(), row.parentId(), period);
                parentSince.merge(row.unitId(), row.until(), RowParameters::later);
            } else if (row.clusterId() != null) {
                inCluster.add(row.unitId(), row.clusterId(), period);
                clusterSince.merge(row.unitId(), row.until(), RowParameters::later);
            }
        }
        for (UnitRow unit : files.units()) {
            if (unit.parentId() != null && unit.parentPeriod() != null) {
                partOf.add(unit.id(), unit.parentId(), unit.parentPeriod());
            } else if (unit.parentId() != null) {
                LocalDate since = parentSince.getOrDefault(unit.id(), unit.establishedOn());
                partOf.add(unit.id(), unit.parentId(), new Period(since, unit.dissolvedOn()));
            }
            if (unit.clusterId() != null && unit.clusterPeriod() != null) {
                inCluster.add(unit.id(), unit.clusterId(), unit.clusterPeriod());
            } else if (unit.clusterId() != null) {
                LocalDate founded = RowParameters.laterOrKnown(
                        unit.establishedOn(), unitsById.get(unit.clusterId()).establishedOn());
                LocalDate since = clusterSince.getOrDefault(unit.id(), founded);
                inCluster.add(unit.id(), unit.clusterId(), new Period(since, unit.dissolvedOn()));
            }
        }
        return Stream.of(partOf, inCluster)
                .flatMap(relationships -> relationships.statements().stream())
                .toList();
    }

    private List<BatchStatement> lineage() {
        return Stream.of(LineageKind.values())
                .map(kind -> new BatchStatement(
                        """
                        UNWIND $rows AS row
                        MATCH (u:Entity {id: row.from}) MATCH (o:Entity {id: row.to})
                        CREATE (u)-[:%s {on: row.on, decision: row.decision}]->(o)
                        """.formatted(kind),
                        files.lineage().stream()
                                .filter(row -> row.kind() == kind)
                                .map(row -> RowParameters.withoutNulls(
                                        "from", row.unitId(),
                                        "to", row.otherId(),
                                        "on", row.on(),
                                        "decision", row.decision()))
                                .toList()))
                .toList();
    }
}
