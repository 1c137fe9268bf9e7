/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.required;

import io.blocgraph.graph.Period;
import io.blocgraph.hierarchy.OrganizationForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files with units, their places in the hierarchy, and which emerged from which. */
final class HierarchyFiles {

    /** Its last place under a unit and its present one in a cluster stand in the row of a unit, the others in the next file. */
    private static final String LAST_PLACES = """
            WITH n,
              head(COLLECT {
                MATCH (n)-[r:PART_OF|WAS_PART_OF /* ever */]->()
                RETURN r ORDER BY coalesce(r.since, date('0001-01-01')) DESC LIMIT 1
              }) AS p,
              head(COLLECT {
                MATCH (n)-[r:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->()
                WHERE r.until IS NULL OR r.until > $today OR coalesce(r.until = n.dissolvedOn, false)
                RETURN r ORDER BY coalesce(r.since, date('0001-01-01')) DESC LIMIT 1
              }) AS c
            """;

    static final BulkTable UNITS = new BulkTable(
            "units.csv",
            BulkTable.inOrderOfIds("Unit") + LAST_PLACES,
            "n.id",
            List.of(
                    required("id", "n.id"),
                    required("code", "n.code"),
                    required("name", "n.name"),
                    required("kind", "n.kind"),
                    optional("parent_id", "endNode(p).id"),
                    optional("cluster_id", "endNode(c).id"),
                    optional("form", "n.form"),
                    optional("sector", "n.sector"),
                    optional("established_on", "n.establishedOn"),
                    optional("dissolved_on", "n.dissolvedOn"),
                    optional("parent_since", "p.since"),
                    optional("parent_until", "p.until"),
                    optional("cluster_since", "c.since"),
                    optional("cluster_until", "c.until"),
                    property("version", ValueType.COUNT)));

    static final BulkTable PLACEMENTS = new BulkTable(
            "placements.csv",
            BulkTable.inOrderOfIds("Unit") + LAST_PLACES + """
            MATCH (n)-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->(x)
            WHERE coalesce(r <> p, true) AND coalesce(r <> c, true)
            """,
            "n.id, cluster_id, since, parent_id",
            List.of(
                    required("unit_id", "n.id"),
                    optional("parent_id", "CASE WHEN type(r) ENDS WITH 'PART_OF' THEN x.id END"),
                    optional("cluster_id", "CASE WHEN type(r) ENDS WITH 'IN_CLUSTER' THEN x.id END"),
                    required("since", "r.since"),
                    required("until", "r.until")));

    static final BulkTable LINEAGE = new BulkTable(
            "lineage.csv",
            "MATCH (n:Unit)-[r:MERGED_INTO|SPLIT_FROM|RENAMED|TRANSFERRED]->(x)",
            "n.id, kind, on, other_id",
            List.of(
                    required("unit_id", "n.id"),
                    required("kind", "type(r)"),
                    required("other_id", "x.id"),
                    required("on", "r.on"),
                    optional("decision", "r.decision")));

    private HierarchyFiles() {}

    record UnitRow(
            CsvRow.Location place,
            String id,
            String code,
            String name,
            String kind,
            @Nullable String parentId,
            @Nullable String clusterId,
            @Nullable OrganizationForm form,
            @Nullable String sector,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable Period parentPeriod,
            @Nullable Period clusterPeriod,
            @Nullable Long version) {

        static UnitRow of(CsvRow row) {
            return new UnitRow(
                    row.location(),
                    row.id("id"),
                    row.code("code"),
                    row.name("name"),
                    row.text("kind"),
                    row.idOrNull("parent_id"),
                    row.idOrNull("cluster_id"),
                    row.enumValueOrNull(OrganizationForm.class, "form"),
                    row.nameOrNull("sector"),
                    row.dayOrNull("established_on"),
                    row.dayOrNull("dissolved_on"),
                    row.periodIfGiven("parent_since", "parent_until"),
                    row.periodIfGiven("cluster_since", "cluster_until"),
                    row.version());
        }

        /** Returns the row of an organization with a form. */
        UnitRow formed(OrganizationForm built) {
            return new UnitRow(
                    place,
                    id,
                    code,
                    name,
                    kind,
                    parentId,
                    clusterId,
                    built,
                    sector,
                    establishedOn,
                    dissolvedOn,
                    parentPeriod,
                    clusterPeriod,
                    version);
        }
    }

    record PlacementRow(
            CsvRow.Location place,
            String unitId,
            @Nullable String parentId,
            @Nullable String clusterId,
            @Nullable LocalDate since,
            LocalDate until) {

        static PlacementRow of(CsvRow row) {
            return new PlacementRow(
                    row.location(),
                    row.id("unit_id"),
                    row.idOrNull("parent_id"),
                    row.idOrNull("cluster_id"),
                    row.dayOrNull("since"),
                    row.day("until"));
        }
    }

    enum LineageKind {
        MERGED_INTO,
        SPLIT_FROM,
        RENAMED,
        TRANSFERRED
    }

    record LineageRow(
            CsvRow.Location place,
            String unitId,
            LineageKind kind,
            String otherId,
            LocalDate on,
            @Nullable String decision) {

        static LineageRow of(CsvRow row) {
            return new LineageRow(
                    row.location(),
                    row.id("unit_id"),
                    row.enumValue(LineageKind.class, "kind"),
                    row.id("other_id"),
                    row.day("on"),
                    row.nameOrNull("decision"));
        }
    }
}
