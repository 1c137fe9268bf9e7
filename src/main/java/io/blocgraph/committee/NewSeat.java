/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates seats that begin on the effective date. */
final class NewSeat {

    private NewSeat() {}

    /**
     * Gives a member a seat on a committee.
     *
     * @param context the context of the change, with the member locked
     * @param work collects the changes
     * @param committee the id of the committee
     * @param member the id of the member
     * @param role the role
     * @param until the first day on which the seat is no longer held; null if it is open-ended
     * @return the id of the seat
     */
    static String create(
            ChangeContext context,
            UnitOfWork work,
            String committee,
            String member,
            SeatRole role,
            @Nullable LocalDate until) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("role", role.name());
        properties.put("rank", (long) role.ordinal());
        properties.put("since", context.day());
        properties.put("until", until);
        properties.put("version", 1L);
        String id = work.create("Seat", properties);
        work.relate(RelationshipType.HOLDS, member, id, Map.of());
        work.relate(RelationshipType.ON, id, committee, Map.of());
        return id;
    }
}
