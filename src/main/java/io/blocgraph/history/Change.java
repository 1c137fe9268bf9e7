/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history, made by one mutation.
 *
 * @param at the time of the change
 * @param by the name of the account that made it
 * @param door the channel through which it was made, a name of {@link Author.Channel}
 * @param kind the name of the mutation
 * @param effectiveOn the effective date
 * @param reason the reason that was given; null if none was given or the caller may not read it
 * @param decision the decision on which the change is based; null if there is none or it is not visible to the caller
 * @param details the changed properties and relationships
 */
public record Change(
        OffsetDateTime at,
        String by,
        String door,
        String kind,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable Decision decision,
        List<ChangeDetail> details) {

    /**
     * Returns a copy that is limited to the details of one node.
     *
     * @param id the id of the node
     * @return the change with the details in which the node is the subject or the target
     */
    public Change withDetailsOf(String id) {
        List<ChangeDetail> concerning =
                details.stream().filter(detail -> detail.concerns(id)).toList();
        return new Change(at, by, door, kind, effectiveOn, reason, decision, concerning);
    }
}
