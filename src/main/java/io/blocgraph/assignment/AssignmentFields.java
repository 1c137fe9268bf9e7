package io.blocgraph.assignment;

import io.blocgraph.graph.selection.Fields;
import org.springframework.stereotype.Component;

/** How the fields of assignments and decisions are read. */
@Component
class AssignmentFields implements Fields.Declaration {

    private static final String SINCE =
            "coalesce(head(COLLECT { MATCH (n)-[r: COVERS|COVERED]->(:Unit) RETURN min(r.since) }), n.since)";

    /** Null while one of the units is covered without an end. */
    private static final String UNTIL = """
            coalesce(head(COLLECT {
              MATCH (n)-[r: COVERS|COVERED]->(:Unit)
              RETURN CASE WHEN count(r) = count(r.until) THEN max(r.until) END
            }), CASE WHEN NOT EXISTS { (n)-[: COVERS|COVERED]->(:Unit) } THEN n.until END)""";

    private static final String UNITS = """
            (n)-[r: COVERS|COVERED]->(x:Unit)
            WHERE coalesce(r.since <= $asOf, true) AND coalesce(r.until > $asOf, true)
               OR NOT EXISTS { (n)-[:COVERS]->(:Unit) }""";

    private static final String STATUS = """
            CASE
              WHEN EXISTS { (n)<-[: ANSWERS_BY|ANSWERED_BY]-(m:Member), (n)-[:COVERS]->(x:Unit) WHERE NOT (%s) } THEN 'LAPSED'
              WHEN EXISTS { (n)-[:COVERS]->(:Unit) } THEN 'ACTIVE'
              WHEN n.topic IS NOT NULL AND n.since <= $asOf AND coalesce(n.until > $asOf, true) THEN 'ACTIVE'
              WHEN EXISTS { (n)-[r: COVERS|COVERED]->(:Unit) WHERE r.since > $asOf } OR n.since > $asOf THEN 'PLANNED'
              ELSE 'ENDED'
            END""".formatted(Entitlement.SITS);

    private static final String ENDED = """
            (n)-[: ANSWERS_BY|ANSWERED_BY]->(x)
            WHERE NOT EXISTS { (x)-[r: COVERS|COVERED]->(:Unit) WHERE coalesce(r.until > $asOf, true) }
              AND (x.topic IS NULL OR x.until <= $asOf)""";

    @Override
    public void declare(Fields fields) {
        fields.type("Unit")
                .many("responsible", "Assignment", "(n)<-[:COVERS]-(x:Assignment)", "x.id")
                .inside("responsible");
        fields.type("Member")
                .many("assignments", "Assignment", """
                        (n)-[:ANSWERS_BY]->(x:Assignment)
                        WHERE EXISTS { (x)-[:COVERS]->(:Unit) }
                           OR x.topic IS NOT NULL AND x.since <= $asOf AND coalesce(x.until > $asOf, true)""", "x.id")
                .many("formerAssignments", "Assignment", ENDED, "x.id");
        fields.type("Assignment")
                .properties("id", "topic")
                .one("member", "Member", "(n)<-[: ANSWERS_BY|ANSWERED_BY]-(x:Member)")
                .many("units", "Unit", UNITS, "x.code")
                .value("since", SINCE)
                .value("until", UNTIL)
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .value("status", STATUS);
        fields.type("Decision").many("assignments", "Assignment", "(n)<-[:DECIDED_BY]-(x:Assignment)", "x.id");
    }
}
