/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.erasure.ErasureStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the assignments that a member who is erased has or had: their topics may name the member. */
@Component
class AssignmentErasure implements ErasureStep {

    private static final String MENTIONS = """
            CALL () {
              MATCH (:Entity {id: $id})-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(a)
              RETURN a
              UNION
              UNWIND $once AS id
              MATCH (a:Entity {id: id}) WHERE a:Assignment
              RETURN a
            }
            RETURN DISTINCT a.id AS id""";

    @Override
    public List<String> mentions(QueryRunner queryRunner, String id, Set<String> once) {
        return queryRunner.read(MENTIONS, Map.of("id", id, "once", List.copyOf(once))).stream()
                .map(row -> Row.of(row).text("id"))
                .toList();
    }
}
