package io.blocgraph.assignment;

import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Fields;
import io.blocgraph.graph.selection.Statement;
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

    private static final String PAST = """
            (n)-[: ANSWERS_BY|ANSWERED_BY]->(x:Assignment)
            WHERE NOT EXISTS { (x)-[r: COVERS|COVERED]->(:Unit) WHERE coalesce(r.until > $asOf, true) }
              AND (EXISTS { (x)-[: COVERS|COVERED]->(:Unit) } OR x.until <= $asOf)""";

    @Override
    public void declare(Fields fields) {
        fields.type("Unit")
                .many("responsible", "Assignment", "(n)<-[:COVERS]-(x:Assignment)", "x.id")
                .inside("responsible")
                .field("pastTenures", new PastTenures());
        fields.type("Tenure").properties("since", "until").field("assignment", AssignmentFields::assignment);
        fields.type("Member")
                .many("assignments", "Assignment", """
                        (n)-[:ANSWERS_BY]->(x:Assignment)
                        WHERE EXISTS { (x)-[:COVERS]->(:Unit) }
                           OR x.topic IS NOT NULL AND x.since <= $asOf AND coalesce(x.until > $asOf, true)""", "x.id")
                .many("pastAssignments", "Assignment", PAST, "x.id");
        fields.type("Assignment")
                .properties("id", "topic")
                .version()
                .one("member", "Member", "(n)<-[: ANSWERS_BY|ANSWERED_BY]-(x:Member)")
                .many("units", "Unit", UNITS, "x.code")
                .value("since", SINCE)
                .value("until", UNTIL)
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .value("status", STATUS);
        fields.type("Decision").many("assignments", "Assignment", "(n)<-[:DECIDED_BY]-(x:Assignment)", "x.id");
    }

    private static String assignment(String tenure, Asked asked, Statement statement) {
        String assignment = statement.fresh("x");
        return "head(COLLECT { WITH startNode(%s) AS %s RETURN %s })"
                .formatted(tenure, assignment, statement.projection("Assignment", assignment, asked.selection()));
    }

    /** All that have ended by the day, whatever the day. */
    private static final class PastTenures implements Field {

        @Override
        public String outside() {
            return "[]";
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            String tenure = statement.fresh("tenure");
            return """
                COLLECT {
                  MATCH (%1$s)<-[%2$s: COVERS|COVERED]-(:Assignment)
                  WHERE %2$s.until <= $asOf
                  WITH %2$s ORDER BY %2$s.until DESC
                  RETURN %3$s
                }""".formatted(owner, tenure, statement.projection("Tenure", tenure, asked.selection()));
        }
    }
}
