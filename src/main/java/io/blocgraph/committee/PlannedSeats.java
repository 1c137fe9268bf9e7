/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.history.LaterDays;
import org.springframework.stereotype.Component;

/** Finds the days on which seats on the committees of units are planned to begin. */
@Component
class PlannedSeats implements LaterDays {

    @Override
    public String cypher() {
        return """
                UNWIND $units AS id
                MATCH (u:Entity {id: id})<-[:LEADS|LED /* ever */]-(:Committee)<-[:ON|WAS_ON /* ever */]-(s) WHERE s.since > $day
                RETURN s.since AS since""";
    }
}
