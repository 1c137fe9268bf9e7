package io.blocgraph.hierarchy;

import io.blocgraph.graph.selection.Fields;
import io.blocgraph.graph.selection.Orders;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the fields of units are read. */
@Component
class UnitFields implements Fields.Declaration {

    static final Orders ORDERS = new Orders(
            Map.of(
                    "CODE", "x.code",
                    "NAME", "x.sortKey",
                    "ESTABLISHED_ON", "coalesce(x.establishedOn, date('0001-01-01'))"),
            "CODE");

    @Override
    public void declare(Fields fields) {
        fields.type("Unit")
                .properties("id", "kind", "establishedOn", "dissolvedOn")
                .described("code", "name")
                .version()
                .one("parent", "Unit", "(n)-[:PART_OF]->(x:Unit)")
                .manyTold("ancestors", "Unit", "p = (n) (()-[:PART_OF]->()){1,12} (x:Unit)", "length(p)")
                .page(
                        "children",
                        "Unit",
                        "(n)<-[:PART_OF|IN_CLUSTER]-(x:Unit)",
                        ORDERS,
                        Map.of("kind", "x.kind = $value"))
                .value("memberCount", "COUNT { " + Below.MEMBERS + " }")
                .value("officialMemberCount", "COUNT { " + Below.MEMBERS + " WHERE x.`officialOn` <= $asOf }")
                .value("organizationCount", count("Organization"))
                .value("cellCount", count("Cell"))
                .one("mergedInto", "Unit", lineage("-[r:MERGED_INTO]->"))
                .many("mergedFrom", "Unit", lineage("<-[r:MERGED_INTO]-"), "x.code")
                .many("successors", "Unit", lineage("-[r:MERGED_INTO|RENAMED|TRANSFERRED]->"), "x.code")
                .many("predecessors", "Unit", lineage("<-[r:MERGED_INTO|RENAMED|TRANSFERRED]-"), "x.code")
                .one("splitFrom", "Unit", lineage("-[r:SPLIT_FROM]->"))
                .many("splitInto", "Unit", lineage("<-[r:SPLIT_FROM]-"), "x.code")
                .inside("children");
        fields.type("Bloc")
                .page("clusters", "Unit", "(n)<-[:PART_OF]-(x:Cluster)", ORDERS)
                .page(
                        "organizations",
                        "Unit",
                        "(n)<-[:PART_OF]-(x:Organization)",
                        ORDERS,
                        Map.of("clustered", "EXISTS { (x)-[:IN_CLUSTER]->(:Cluster) } = $value"))
                .inside("clusters", "organizations");
        fields.type("Cluster")
                .one("bloc", "Unit", "(n)-[:PART_OF]->(x:Unit)")
                .page("organizations", "Unit", "(n)<-[:IN_CLUSTER]-(x:Organization)", ORDERS)
                .inside("organizations");
        fields.type("Organization")
                .described("form", "sector")
                .one("bloc", "Unit", "(n) (()-[:PART_OF]->()){1,12} (x:Bloc)")
                .one("cluster", "Cluster", "(n)-[:IN_CLUSTER]->(x:Cluster)")
                .page("cells", "Unit", "(n)<-[:PART_OF]-(x:Cell)", ORDERS)
                .page("groups", "Unit", "(n)<-[:PART_OF]-(x:Group)", ORDERS)
                .inside("cells", "groups");
        fields.type("Cell")
                .one("organization", "Organization", "(n)-[:PART_OF]->(x:Organization)")
                .page("groups", "Unit", "(n)<-[:PART_OF]-(x:Group)", ORDERS)
                .inside("groups");
    }

    private static String count(String label) {
        return "COUNT { " + Below.OR_SELF + " WHERE x:" + label + " AND x <> n }";
    }

    /** Before the day on which it happened, nothing had become of the unit. */
    private static String lineage(String step) {
        return "(n)" + step + "(x:Unit) WHERE r.on <= $asOf";
    }
}
