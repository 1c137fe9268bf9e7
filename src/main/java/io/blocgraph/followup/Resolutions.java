/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates drafts of resolutions and their points, one by one or those of a list. */
final class Resolutions {

    /** The most points of a resolution. */
    static final int MAX_POINTS = 100;

    private Resolutions() {}

    /**
     * Drafts a resolution.
     *
     * @param unit the id of the unit that the committee leads
     * @param committee the id of the committee
     * @param title the title, as it is stored
     * @param number the number; null if it has none yet
     * @param content the text; null for none
     * @param responsible the id of the member who is responsible for the whole; empty for nobody
     * @return its id
     */
    static String draft(
            ChangeContext context,
            UnitOfWork work,
            String unit,
            String committee,
            @Nullable String title,
            @Nullable String number,
            @Nullable String content,
            Optional<String> responsible) {
        return new NewFollowUp(FollowUpKind.RESOLUTION, FollowUpState.DRAFT)
                .with("title", title)
                .with("number", number)
                .with("content", content)
                .byCommittee(committee)
                .handledBy(responsible)
                .create(context, work, unit);
    }

    /**
     * Adds a point to a draft.
     *
     * @param resolution the id of the draft
     * @param unit the id of its unit
     * @param position its position, from 1
     * @param title the point, as it is stored
     * @param dueOn the day by which it is to be reached
     * @param measure by what it is measured; null if that is not said
     * @param responsible the id of the one responsible member
     * @return its id
     */
    static String addPoint(
            ChangeContext context,
            UnitOfWork work,
            String resolution,
            String unit,
            long position,
            String title,
            LocalDate dueOn,
            @Nullable String measure,
            String responsible) {
        return new NewFollowUp(FollowUpKind.POINT, FollowUpState.DRAFT)
                .with("position", position)
                .with("title", title)
                .with("dueOn", dueOn)
                .with("measure", measure)
                .handledBy(Optional.of(responsible))
                .itemOf(resolution)
                .create(context, work, unit);
    }
}
