/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.SortOrders;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Maps the fields of units to Cypher. */
@Component
class UnitFields implements FieldMappings.Configurer {

    /** The sort orders of units {@code x}, by code by default. */
    static final SortOrders ORDERS = new SortOrders(
            Map.of(
                    "CODE", "x.codeSortKey",
                    "NAME", "x.sortKey",
                    "ESTABLISHED_ON", "coalesce(x.establishedOn, date('0001-01-01'))"),
            "CODE");

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit")
                .implementedBy("Bloc", "Cluster", "Organization", "Cell", "Group", "OtherUnit")
                // a unit holds the ids of those above it: the condition costs no step, however large the scope
                .within("coalesce(any(w IN n.within WHERE w IN $scope), false)")
                .publicFields("id", "code", "name", "kind", "form")
                .properties("id", "kind", "establishedOn", "dissolvedOn")
                .versionedProperties("code", "name")
                .version()
                .one("parent", "Unit", "(n)-[:PART_OF /* as of */]->(x:Unit)")
                .publicList("ancestors", "Unit", "p = (n) (()-[:PART_OF /* as of */]->()){1,12} (x:Unit)", "length(p)")
                .page(
                        "children",
                        "Unit",
                        "(n)<-[:PART_OF|IN_CLUSTER /* as of */]-(x:Unit)",
                        ORDERS,
                        Map.of("kind", "x.kind = $value"))
                .expression("memberCount", "COUNT { " + Subtree.MEMBERS + " }")
                .expression("officialMemberCount", "COUNT { " + Subtree.MEMBERS + " WHERE x.`officialOn` <= $asOf }")
                .expression("organizationCount", count("Organization"))
                .expression("cellCount", count("Cell"))
                .one("mergedInto", "Unit", lineage("-[r:MERGED_INTO]->"))
                .list("mergedFrom", "Unit", lineage("<-[r:MERGED_INTO]-"), "x.codeSortKey")
                .list("successors", "Unit", lineage("-[r:MERGED_INTO|RENAMED|TRANSFERRED]->"), "x.codeSortKey")
                .list("predecessors", "Unit", lineage("<-[r:MERGED_INTO|RENAMED|TRANSFERRED]-"), "x.codeSortKey")
                .one("splitFrom", "Unit", lineage("-[r:SPLIT_FROM]->"))
                .list("splitInto", "Unit", lineage("<-[r:SPLIT_FROM]-"), "x.codeSortKey")
                .inheritsVisibility("children");
        fields.type("Bloc")
                .page("clusters", "Unit", "(n)<-[:PART_OF /* as of */]-(x:Cluster)", ORDERS)
                .page(
                        "organizations",
                        "Unit",
                        "(n)<-[:PART_OF /* as of */]-(x:Organization)",
                        ORDERS,
                        Map.of("clustered", "EXISTS { (x)-[:IN_CLUSTER /* as of */]->(:Cluster) } = $value"))
                .inheritsVisibility("clusters", "organizations");
        fields.type("Cluster")
                .one("bloc", "Unit", "(n)-[:PART_OF /* as of */]->(x:Unit)")
                .page("organizations", "Unit", "(n)<-[:IN_CLUSTER /* as of */]-(x:Organization)", ORDERS)
                .inheritsVisibility("organizations");
        fields.type("Organization")
                .versionedProperties("form", "sector")
                .one("bloc", "Unit", "(n) (()-[:PART_OF /* as of */]->()){1,12} (x:Bloc)")
                .one("cluster", "Cluster", "(n)-[:IN_CLUSTER /* as of */]->(x:Cluster)")
                .page("cells", "Unit", "(n)<-[:PART_OF /* as of */]-(x:Cell)", ORDERS)
                .page("groups", "Unit", "(n)<-[:PART_OF /* as of */]-(x:Group)", ORDERS)
                .inheritsVisibility("cells", "groups");
        fields.type("Cell")
                .one("organization", "Organization", "(n)-[:PART_OF /* as of */]->(x:Organization)")
                .page("groups", "Unit", "(n)<-[:PART_OF /* as of */]-(x:Group)", ORDERS)
                .inheritsVisibility("groups");
    }

    private static String count(String label) {
        return "COUNT { " + Subtree.UNITS + " WHERE x:" + label + " AND x <> n }";
    }

    /** A lineage relationship exists from the day of the event on. */
    private static String lineage(String step) {
        return "(n)" + step + "(x:Unit) WHERE r.on <= $asOf";
    }
}
