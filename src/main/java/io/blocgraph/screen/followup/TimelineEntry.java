/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.html.ListItem;
import io.blocgraph.screen.common.CommitteeRef;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline.
 *
 * @param on the day
 * @param event what happened
 * @param followUp the record that the entry is about; null if it is about something else
 * @param node what else the entry is about
 */
record TimelineEntry(LocalDate on, String event, @Nullable FollowUp followUp, Node node) {

    /** What an entry is about: a seat, an assignment, a member, a unit or a change, each with its own fields. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(
            @Nullable String code,
            @Nullable String fullName,
            @Nullable String name,
            @Nullable KnownKind kind,
            @Nullable UnitRef parent,
            @Nullable String role,
            @Nullable MemberRef member,
            @Nullable CommitteeRef committee,
            @Nullable List<UnitRef> units,
            @Nullable String action) {

        /** {@return the unit that this is; null if it is something else} */
        @Nullable
        UnitRef unit() {
            return code == null || name == null || kind == null
                    ? null
                    : new UnitRef("", code, name, kind, null, parent);
        }
    }

    /**
     * Creates the item that shows it.
     *
     * @param isNamingUnits whether units are named, and members are not, as in the timeline of a member
     */
    ListItem item(boolean isNamingUnits) {
        return followUp == null ? new TimelineItem(this, isNamingUnits) : new FollowUpItem(followUp, isNamingUnits);
    }
}
