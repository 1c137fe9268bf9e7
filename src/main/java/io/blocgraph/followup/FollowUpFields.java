/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.SortOrders;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Maps the fields of records to Cypher. */
@Component
class FollowUpFields implements FieldMappings.Configurer {

    private static final SortOrders CHANGES = new SortOrders(Map.of("NUMBER", "x.number"), "NUMBER_DESC");

    /** What was held was closed on the day on which it was held, and not on that on which somebody recorded it. */
    private static final String CLOSED_ON =
            "CASE WHEN n.state = 'HELD' THEN coalesce(n.heldOn, n.closedOn) ELSE n.closedOn END";

    /** The last step by the day, of a development that took others since. */
    private static final String STEP_OF_THE_DAY = """
            CASE WHEN EXISTS { (n)<-[:STEP_OF]-(l:DevelopmentStep) WHERE l.on > $asOf } THEN head(COLLECT {
              MATCH (n)<-[:STEP_OF]-(l:DevelopmentStep) WHERE l.on <= $asOf AND %s
              RETURN %s ORDER BY l.position DESC LIMIT 1
            }) END""";

    /** Before it was closed a record was in the state that it was closed from; a development, in that of its last step by then. */
    private static final String STATE =
            "coalesce(%s, CASE WHEN %s > $asOf THEN coalesce(n.openState, n.state) ELSE n.state END)"
                    .formatted(
                            STEP_OF_THE_DAY.formatted(
                                    "l.state <> '%s'".formatted(DevelopmentSteps.HANDED_OVER), "l.state"),
                            CLOSED_ON);

    private static final String RESPONSIBLE =
            """
            (n)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(h:Member)
            WITH coalesce(%s, h) AS x""".formatted(STEP_OF_THE_DAY.formatted("true", "head([(l)-[:TAKEN_BY]->(t:Member) | t])"));

    private static final String OVERDUE = """
            coalesce(coalesce(%s > $asOf, true) AND n.state <> 'REMEDIED' AND n.state <> 'DRAFT'
              AND coalesce(n.dueOn, CASE WHEN coalesce(n.heldOn > $asOf, true) THEN n.plannedOn END) < $asOf, false)""".formatted(CLOSED_ON);

    /** What concerns a person is hidden from those who may not edit where it is kept. */
    private static final String NOT_CONFIDENTIAL = """
            (n.confidential IS NULL OR EXISTS { MATCH (n)-[:ABOUT|WAS_ABOUT /* ever */]->(g) WHERE any(w IN g.within WHERE w IN $edited) })""";

    /** Feedback, its steps and its changes are for its readers ({@link FollowUpPeriods}), never for whom it is about. */
    private static final String FOR_ITS_READERS = "(n.readers IS NULL OR any(w IN n.readers WHERE w IN $answering))";

    private static final String ABOUT_THE_CALLER = "coalesce(n.keptFrom = $self, false)";

    /** The member whom it, or the inspection that it is a finding of, concerns; otherwise the unit. */
    private static final String SUBJECT = """
            (n) (()-[:ITEM_OF]->()){0,1} (w)-[kept:CONCERNS|ABOUT|WAS_ABOUT|CAME_FROM /* ever */ WHERE validOnDay(kept)]->(x)
            WHERE x:Member OR w = n AND NOT EXISTS { (n) (()-[:ITEM_OF]->()){0,1} ()-[:CONCERNS]->() }""";

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
                .properties("id", "kind", "title", "plannedOn", "heldOn", "dueOn", "recordedOn")
                .expression("code", "n.number")
                .expression("closedOn", CLOSED_ON)
                .expression("state", STATE)
                .expression("overdue", OVERDUE)
                .one("subject", "Node", SUBJECT)
                .one("unit", "Unit", UnitRecords.PLACE)
                .one("responsible", "Member", RESPONSIBLE)
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .version()
                .page("changes", "Change", "(n)<-[:TOUCHES]-(x:Change)", CHANGES);
        fields.type("Decision").visibleThrough("FollowUp", "(n)<-[:DECIDED_BY]-(x:FollowUp)");
        fields.type("Visit")
                .properties("content", "conclusion")
                .expression("excerpt", "left(coalesce(n.conclusion, n.content), 100)")
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
        fields.type("Unit").field("followUps", FollowUpLists.ofUnit()).field("lastVisit", LastVisitField.ofUnit());
        fields.type("Member")
                .field("followUps", FollowUpLists.ofMember())
                .field("lastVisit", LastVisitField.ofMember());
        fields.type("Assignment")
                .field("followUps", FollowUpLists.ofAssignment())
                .field("lastVisit", LastVisitField.ofAssignment());
    }
}
