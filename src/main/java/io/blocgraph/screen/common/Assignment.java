/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a member.
 *
 * @param id its id
 * @param version its version
 * @param topic its topic; null if it covers units only
 * @param since its first day; null if unknown
 * @param until the first day after it; null if it has not ended
 * @param status its status
 * @param decision the decision on which it is based; null if unknown
 * @param member the member who holds it
 * @param units the units that it covers
 */
public record Assignment(
        String id,
        int version,
        @Nullable String topic,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String status,
        @Nullable DecisionRef decision,
        MemberRef member,
        List<UnitRef> units) {

    /** {@return the topic, or the general name of an assignment to units if it has none} */
    public String title() {
        return topic == null ? Texts.translate("via.ASSIGNMENT") : topic;
    }
}
