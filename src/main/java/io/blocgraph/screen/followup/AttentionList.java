/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import io.blocgraph.screen.common.TaskTiles;

/** What needs doing in following up: a number for each rule, with a link to the gaps. */
class AttentionList extends TaskTiles {

    /**
     * Creates the list.
     *
     * @param attention the numbers
     * @param whose the parameter that restricts the gaps to what was counted, {@code &within=…} or {@code &responsible=…}; empty for all
     */
    AttentionList(FollowUps.Attention attention, String whose) {
        add(attention.overduePoints() + attention.pointsWithoutOwner(), "POINT_OVERDUE,POINT_WITHOUT_OWNER", whose);
        add(attention.unsettledDevelopments(), "DEVELOPMENT_UNSETTLED", whose);
        add(attention.overdueFindings(), "FINDING_OVERDUE", whose);
        add(attention.unitsNotVisited(), "UNIT_NOT_VISITED", whose);
        add(attention.cellsNotMeeting(), "CELL_NOT_MEETING", whose);
        add(attention.inspectionsNotHeld(), "INSPECTION_NOT_HELD", whose);
    }

    private void add(int count, String rules, String whose) {
        add(count, "", getTranslation("followup.attention." + rules.split(",")[0]), "gaps?rule=" + rules + whose);
    }
}
