/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.erasure.ErasureStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the records that have or had to do with a member who is erased, with their wholes, parts and files. */
@Component
class FollowUpErasure implements ErasureStep {

    private static final String MENTIONS = """
            CALL () {
              MATCH (:Entity {id: $id})<-[:CONCERNS|ATTENDED_BY|HANDLED_BY|WAS_HANDLED_BY|HANDED_OVER_BY|TAKEN_BY /* ever */]-(n)
              RETURN n
              UNION
              UNWIND $once AS id
              MATCH (n:Entity {id: id}) WHERE n:FollowUp OR n:DevelopmentStep
              RETURN n
            }
            MATCH (n) (()-[:STEP_OF|ITEM_OF]->()){0,1} (whole)
            WITH DISTINCT whole
            MATCH (whole) (()<-[:STEP_OF|ITEM_OF|ATTACHED_TO]-()){0,2} (f)
            RETURN DISTINCT f.id AS id""";

    @Override
    public List<String> mentions(QueryRunner queryRunner, String id, Set<String> once) {
        return queryRunner.read(MENTIONS, Map.of("id", id, "once", List.copyOf(once))).stream()
                .map(row -> Row.of(row).text("id"))
                .toList();
    }
}
