/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import org.springframework.stereotype.Component;

/** Maps the fields of assignments to Cypher. */
@Component
class AssignmentFields implements FieldMappings.Configurer {

    private static final String SINCE =
            "coalesce(head(COLLECT { MATCH (n)-[r:COVERS|COVERED /* ever */]->(:Unit) RETURN min(r.since) }), n.since)";

    /** The first day on which no unit is covered any more; null while a unit is covered without an end date. */
    private static final String UNTIL = """
            coalesce(head(COLLECT {
              MATCH (n)-[r:COVERS|COVERED /* ever */]->(:Unit)
              RETURN CASE WHEN count(r) = count(r.until) THEN max(r.until) END
            }), CASE WHEN NOT EXISTS { (n)-[:COVERS|COVERED /* ever */]->(:Unit) } THEN n.until END)""";

    private static final String UNITS = """
            (n)-[r:COVERS|COVERED /* ever */]->(x:Unit)
            WHERE validOnDay(r)
               OR NOT EXISTS { (n)-[:COVERS /* as of */]->(:Unit) }""";

    private static final String STATUS = """
            CASE
              WHEN EXISTS { (n)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m:Member), (n)-[:COVERS /* as of */]->(x:Unit) WHERE NOT (%s) } THEN 'LAPSED'
              WHEN EXISTS { (n)-[:COVERS /* as of */]->(:Unit) } THEN 'ACTIVE'
              WHEN n.topic IS NOT NULL AND n.since <= $asOf AND coalesce(n.until > $asOf, true) THEN 'ACTIVE'
              WHEN EXISTS { (n)-[r:COVERS|COVERED /* ever */]->(:Unit) WHERE r.since > $asOf } OR n.since > $asOf THEN 'PLANNED'
              ELSE 'ENDED'
            END""".formatted(Eligibility.HOLDS_REQUIRED_SEAT);

    private static final String PAST_OF_MEMBER = """
            (n)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(x:Assignment)
            WHERE NOT EXISTS { (x)-[r:COVERS|COVERED /* ever */]->(:Unit) WHERE coalesce(r.until > $asOf, true) }
              AND (EXISTS { (x)-[:COVERS|COVERED /* ever */]->(:Unit) } OR x.until <= $asOf)""";

    private static final String PLANNED_OF_MEMBER = """
            (n)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(x:Assignment)
            WHERE EXISTS { (x)-[r:COVERS|COVERED /* ever */]->(:Unit) WHERE r.since > $asOf }
                AND NOT EXISTS { (x)-[r:COVERS|COVERED /* ever */]->(:Unit) WHERE coalesce(r.since <= $asOf, true) }
               OR NOT EXISTS { (x)-[:COVERS|COVERED /* ever */]->(:Unit) } AND x.since > $asOf""";

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit")
                .list("responsible", "Assignment", "(n)<-[:COVERS /* as of */]-(x:Assignment)", "x.id")
                .inheritsVisibility("responsible")
                .field("pastTenures", new PastTenuresField());
        fields.type("Tenure").properties("since", "until").field("assignment", AssignmentFields::assignment);
        fields.type("Member")
                .list("assignments", "Assignment", """
                        (n)-[:ANSWERS_BY /* as of */]->(x:Assignment)
                        WHERE EXISTS { (x)-[:COVERS /* as of */]->(:Unit) }
                           OR x.topic IS NOT NULL AND x.since <= $asOf AND coalesce(x.until > $asOf, true)""", "x.id")
                .list("pastAssignments", "Assignment", PAST_OF_MEMBER, "x.id")
                .list("plannedAssignments", "Assignment", PLANNED_OF_MEMBER, "x.id");
        fields.type("Assignment")
                .within("Unit", "(n)-[:COVERS|COVERED /* ever */]->(x)")
                .within("Member", "(n)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(x)")
                .publicFields("id", "member", "since", "until", "status")
                .properties("id", "topic")
                .version()
                .one("member", "Member", "(n)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(x:Member)")
                .list("units", "Unit", UNITS, "x.codeSortKey")
                .expression("since", SINCE)
                .expression("until", UNTIL)
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .expression("status", STATUS);
        fields.type("Decision")
                .visibleThrough("Assignment", "(n)<-[:DECIDED_BY]-(x:Assignment)")
                .list("assignments", "Assignment", "(n)<-[:DECIDED_BY]-(x:Assignment)", "x.id");
    }

    private static String assignment(String tenure, FieldSelection requested, SelectionCompiler compiler) {
        String assignment = compiler.newVariable("x");
        return "head(COLLECT { WITH startNode(%s) AS %s RETURN %s })"
                .formatted(tenure, assignment, compiler.projection("Assignment", assignment, requested.selection()));
    }

    /** Lists all tenures that have ended by the day. */
    private static final class PastTenuresField implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "[]";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String tenure = compiler.newVariable("tenure");
            return """
                COLLECT {
                  MATCH (%1$s)<-[%2$s:COVERS|COVERED /* ever */]-(:Assignment)
                  WHERE %2$s.until <= $asOf
                  WITH %2$s ORDER BY %2$s.until DESC
                  RETURN %3$s
                }""".formatted(owner, tenure, compiler.projection("Tenure", tenure, requested.selection()));
        }
    }
}
