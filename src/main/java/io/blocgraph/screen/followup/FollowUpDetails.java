/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.blocgraph.screen.change.AttachedFile;
import io.blocgraph.screen.common.DecisionRef;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record says beside what lists show of it. What only some kinds have is null for the others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FollowUpDetails(
        LocalDate recordedOn,
        @Nullable LocalDate closedOn,
        @Nullable DecisionRef decision,
        @Nullable List<AttachedFile> files,
        @Nullable String content,
        @Nullable String conclusion,
        @Nullable LocalDate since,
        @Nullable String raisedBy,
        @Nullable String channel,
        @Nullable String programme,
        @Nullable String measure,
        @Nullable String result,
        @Nullable String source,
        @Nullable Integer expected,
        @Nullable List<@Nullable Double> quarters,
        @Nullable List<MemberRef> participants,
        @Nullable List<MemberRef> team,
        @Nullable List<Step> steps,
        @Nullable List<FollowUp> findings,
        @Nullable Whole whole) {

    /** A step on the way of a development. */
    record Step(
            String id,
            LocalDate on,
            String event,
            @Nullable String note,
            @Nullable MemberRef member,
            List<UnitRef> passedOver) {}

    /** The inspection or resolution of which it is a part. */
    record Whole(String id, @Nullable String title) {}
}
