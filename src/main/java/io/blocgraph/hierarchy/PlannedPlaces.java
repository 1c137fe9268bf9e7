/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.history.LaterDays;
import org.springframework.stereotype.Component;

/** Finds the days on which units are planned to change their parent unit or cluster. */
@Component
class PlannedPlaces implements LaterDays {

    @Override
    public String cypher() {
        return """
                UNWIND $units AS id
                MATCH (u:Entity {id: id})-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->() WHERE r.since > $day
                RETURN r.since AS since""";
    }
}
