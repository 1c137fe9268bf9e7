/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.LaterDays;
import org.springframework.stereotype.Component;

/** Finds the days on which memberships and temporary activities of members are planned to begin. */
@Component
class PlannedMemberships implements LaterDays {

    @Override
    public String cypher() {
        return """
                UNWIND $members AS id
                MATCH (m:Entity {id: id})-[r:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN /* ever */]->() WHERE r.since > $day
                RETURN r.since AS since""";
    }
}
