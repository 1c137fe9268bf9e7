/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.blocgraph.screen.change.MeetingOfMonth;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell with its meetings of some months. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CellMeetings(
        String id,
        String code,
        String name,
        KnownKind kind,
        @Nullable UnitRef parent,
        Meetings followUps) {

    /** The first cells of a unit. */
    record Page(int totalCount, List<CellMeetings> nodes) {}

    record Meetings(List<Meeting> nodes) {}

    /** A meeting; one of a committee is none of the cell. */
    record Meeting(
            @Nullable String title,
            @Nullable LocalDate heldOn,
            LocalDate month,
            @Nullable Integer present,
            @Nullable Integer required,
            @Nullable Committee committee) {}

    record Committee(String id) {}

    /** {@return what is recorded of the meeting in a month, which is given by its first day} */
    MeetingOfMonth in(LocalDate month) {
        var unit = new UnitRef(id, code, name, kind, null, parent).qualifiedName();
        return followUps.nodes().stream()
                .filter(it -> it.month().equals(month) && it.committee() == null)
                .findFirst()
                .map(it -> new MeetingOfMonth(id, unit, true, it.heldOn(), it.present(), it.required(), it.title()))
                .orElseGet(() -> new MeetingOfMonth(id, unit, false, null, null, null, null));
    }
}
