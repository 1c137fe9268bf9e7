/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hands the open records in the hand of a member over when the day comes for which that was planned, as far as whoever planned it may edit
 * the units at which they are. If the plan is undone after that, what the other still has comes back.
 */
@Component
@Order(12)
class PlannedHandover implements DerivedData {

    /**
     * Records are settled alone: there may be many. What a subquery imports stays in scope throughout it, so it has names that the
     * settling does not use.
     */
    private static final String DAY_OF_HANDOVER =
            """
            MATCH (giver:Member)-[h:HANDS_OVER]->(t:Member) WHERE h.on > $since AND h.on <= $today
            MATCH (giver)<-[r:HANDLED_BY /* lasting */]-(f:FollowUp)-[:ABOUT /* lasting */]->(u)
            WHERE coalesce(f.keptFrom <> t.id, true)
              AND any(w IN CASE WHEN f:Feedback THEN f.readers ELSE u.within END WHERE w IN h.within)
            CALL (f, r, giver, t, h) {
              CREATE (f)-[:$('HANDLED_BY')]->(t)
              CREATE (f)-[:HANDED_OVER_BY {on: h.on, to: t.id}]->(giver)
              DELETE r
              WITH f, t, h
              CALL (f, t, h) {
                WITH f WHERE f:Development OR f:Feedback
                SET f.handedOn = h.on
                WITH f, head(COLLECT { MATCH (f)<-[:STEP_OF]-(s) RETURN s {.position, .level} ORDER BY s.position DESC LIMIT 1 }) AS last
                CREATE (s:Entity:DevelopmentStep {
                  id: 'developmentstep-' + randomUUID(), position: coalesce(last.position, 0) + 1, level: last.level,
                  on: h.on, state: '%s'
                })
                CREATE (s)-[:STEP_OF]->(f)
                CREATE (s)-[:TAKEN_BY]->(t)
              }
              WITH f
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(DevelopmentSteps.HANDED_OVER, FollowUpPeriods.SETTLE_RECORD);

    private static final String PLAN_UNDONE =
            """
            UNWIND $ids AS id
            MATCH (m:Entity {id: id})<-[c:HANDED_OVER_BY]-(f:FollowUp)
            WHERE NOT EXISTS { (m)-[h:HANDS_OVER]->(t) WHERE h.on = c.on AND t.id = c.to }
            WITH m, f, c, c.on AS day, c.to AS to
            DELETE c
            WITH m, f, day, to
            MATCH (f)-[r:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(t) WHERE t.id = to
            CALL (f, r, m, t, day) {
              CREATE (f)-[:$(type(r))]->(m)
              DELETE r
              WITH f, t, day
              MATCH (f)<-[:STEP_OF]-(s {state: '%s', on: day})-[:TAKEN_BY]->(t)
              DETACH DELETE s
            }
            WITH DISTINCT f
            %s""".formatted(DevelopmentSteps.HANDED_OVER, FollowUpPeriods.SETTLE_RECORD);

    PlannedHandover() {}

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return delta instanceof Delta.RelationshipDelta(var type, var from, var to, var before, var after)
                        && type == RelationshipType.HANDS_OVER
                ? Optional.of(from)
                : Optional.empty();
    }

    @Override
    public List<String> refresh() {
        return List.of(PLAN_UNDONE);
    }

    @Override
    public List<String> rollOver() {
        return List.of(DAY_OF_HANDOVER);
    }
}
