/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.List;

/**
 * What is recorded of the meetings of the cells of a unit in a month.
 *
 * @param cells how many cells the unit has
 * @param meetings one for each cell; only for the first, if there are many
 */
public record MeetingsOfMonth(int cells, List<MeetingOfMonth> meetings) {

    boolean isIncomplete() {
        return meetings.size() < cells;
    }
}
