/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graph.query.SortOrders;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Maps the fields of records to Cypher. */
@Component
class FollowUpFields implements FieldMappings.Configurer {

    private static final SortOrders CHANGES = new SortOrders(Map.of("NUMBER", "x.number"), "NUMBER_DESC");

    /** Before it was closed a record was in the state that it was closed from. */
    private static final String STATE =
            "CASE WHEN n.closedOn > $asOf THEN coalesce(n.openState, n.state) ELSE n.state END";

    private static final String OVERDUE = """
            coalesce(coalesce(n.closedOn > $asOf, true) AND n.state <> 'REMEDIED' AND n.state <> 'DRAFT'
              AND coalesce(n.dueOn, CASE WHEN n.heldOn IS NULL THEN n.plannedOn END) < $asOf, false)""";

    /** What concerns a person is hidden from those who may not edit where it is kept. */
    private static final String NOT_CONFIDENTIAL = """
            (n.confidential IS NULL OR EXISTS { MATCH (n)-[:ABOUT|WAS_ABOUT /* ever */]->(g) WHERE any(w IN g.within WHERE w IN $edited) })""";

    /** Feedback, its steps and its changes are for its readers ({@link FollowUpPeriods}), never for whom it is about. */
    private static final String FOR_ITS_READERS = "(n.readers IS NULL OR any(w IN n.readers WHERE w IN $answering))";

    private static final String ABOUT_THE_CALLER = "coalesce(n.keptFrom = $self, false)";

    /** The member whom it concerns, or the unit. */
    private static final String SUBJECT = """
            (n)-[:CONCERNS|ABOUT|WAS_ABOUT /* ever */]->(x)
            WHERE x:Member OR NOT EXISTS { (n)-[:CONCERNS]->() }""";

    private static final String EXCERPT = "left(n.content, 100)";

    private static final String ACTUAL = "coalesce(n.q4, n.q3, n.q2, n.q1)";

    @Override
    public void configure(FieldMappings fields) {
        fields.type("FollowUp")
                .implementedBy(Arrays.stream(FollowUpKind.values())
                        .map(FollowUpKind::label)
                        .toArray(String[]::new))
                .within("Unit", "(n)-[:ABOUT|WAS_ABOUT /* ever */]->(x)")
                // what is, or once was, in somebody's own hand
                .within("coalesce(any(w IN n.hands WHERE w IN $scope), false)")
                // whoever has feedback in hand or is responsible above can settle it, whatever else the account may
                // edit
                .within("coalesce(any(w IN n.readers WHERE w IN $answering), false)")
                .hiddenUnless(NOT_CONFIDENTIAL)
                .hiddenUnless(FOR_ITS_READERS)
                .keptFrom(ABOUT_THE_CALLER)
                .publicFields("id", "kind")
                .properties("id", "kind", "title", "plannedOn", "heldOn", "dueOn", "recordedOn", "closedOn")
                .expression("code", "n.number")
                .expression("state", STATE)
                .expression("overdue", OVERDUE)
                .one("subject", "Node", SUBJECT)
                .one("unit", "Unit", "(n)-[:ABOUT|WAS_ABOUT /* ever */]->(x:Unit)")
                .one("responsible", "Member", "(n)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(x:Member)")
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .version()
                .page("changes", "Change", "(n)<-[:TOUCHES]-(x:Change)", CHANGES);
        fields.type("Decision").visibleThrough("FollowUp", "(n)<-[:DECIDED_BY]-(x:FollowUp)");
        fields.type("Visit")
                .properties("content", "conclusion")
                .publicList("participants", "Member", "(n)-[:ATTENDED_BY]->(x:Member)", "x.sortKey");
        fields.type("Development")
                .properties("content", "conclusion", "since", "severity", "raisedBy")
                .expression("excerpt", EXCERPT)
                .list("steps", "DevelopmentStep", "(n)<-[:STEP_OF]-(x:DevelopmentStep)", "x.position")
                .inheritsVisibility("steps");
        fields.type("Feedback")
                .properties("content", "conclusion", "channel")
                .expression("excerpt", EXCERPT)
                .list("steps", "DevelopmentStep", "(n)<-[:STEP_OF]-(x:DevelopmentStep)", "x.position")
                .inheritsVisibility("steps");
        fields.type("Change")
                .within("coalesce(any(w IN n.readers WHERE w IN $answering), false)")
                .hiddenUnless(FOR_ITS_READERS)
                .keptFrom(ABOUT_THE_CALLER);
        fields.type("DevelopmentStep")
                .within("FollowUp", "(n)-[:STEP_OF]->(x)")
                .hiddenUnless(FOR_ITS_READERS)
                .keptFrom(ABOUT_THE_CALLER)
                .publicFields("id")
                .properties("id", "on", "note")
                .expression("event", "n.state")
                .one("member", "Member", "(n)-[:TAKEN_BY]->(x:Member)")
                .publicList("passedOver", "Unit", "(n)-[:PASSED_OVER]->(x:Unit)", "x.codeSortKey");
        fields.type("Inspection")
                .properties("mode", "programme", "content", "conclusion")
                .one("committee", "Committee", "(n)-[:BY_COMMITTEE]->(x:Committee)")
                .publicList("team", "Member", "(n)-[:ATTENDED_BY]->(x:Member)", "x.sortKey")
                .list("findings", "Finding", "(n)<-[:ITEM_OF]-(x:Finding)", "x.dueOn, x.id")
                .inheritsVisibility("findings");
        fields.type("Finding")
                .properties("content", "conclusion")
                .one("inspection", "Inspection", "(n)-[:ITEM_OF]->(x:Inspection)");
        fields.type("Resolution")
                .properties("content")
                .expression("issuedOn", "n.heldOn")
                .one("committee", "Committee", "(n)-[:BY_COMMITTEE]->(x:Committee)")
                .list("points", "ResolutionPoint", "(n)<-[:ITEM_OF]-(x:ResolutionPoint)", "x.position")
                .inheritsVisibility("points");
        fields.type("ResolutionPoint")
                .properties("measure", "result")
                .one("resolution", "Resolution", "(n)-[:ITEM_OF]->(x:Resolution)");
        fields.type("Target")
                .properties("year", "measureUnit", "planned", "source")
                .expression("quarters", "[n.q1, n.q2, n.q3, n.q4]")
                .expression("actual", ACTUAL);
        fields.type("Meeting")
                .properties("month", "present", "required", "quality")
                .one("committee", "Committee", "(n)-[:BY_COMMITTEE]->(x:Committee)");
        fields.type("StudySession").properties("content", "present", "expected");
        fields.type("Unit").field("followUps", FollowUpLists.ofUnit()).field("lastVisit", new LastVisitField());
        fields.type("Member").field("followUps", FollowUpLists.ofMember());
        fields.type("Assignment").field("followUps", FollowUpLists.ofAssignment());
    }

    /** The latest visit by somebody responsible that was held by the day. */
    private static final class LastVisitField implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String visit = compiler.newVariable("x");
            return """
                    head(COLLECT {
                      MATCH (%1$s:FollowUp {kind: 'VISIT', aboutId: %2$s.id} WHERE %1$s.day IS NOT NULL) USING INDEX %1$s:FollowUp(kind, aboutId, day)
                      WHERE %1$s.byResponsible AND %1$s.heldOn <= $asOf AND %4$s
                      WITH %1$s ORDER BY %1$s.kind DESC, %1$s.aboutId DESC, %1$s.day DESC LIMIT 1
                      RETURN %3$s
                    })""".formatted(
                            visit,
                            owner,
                            compiler.visibleProjection("Visit", visit, requested.selection()),
                            compiler.visible("FollowUp", visit));
        }
    }
}
