/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.rule.RuleCode;
import java.util.Map;

/**
 * What needs doing, in numbers: the gaps in following up, by rule.
 *
 * @param counts the numbers; rules without gaps are left out
 */
record Attention(Map<RuleCode, Long> counts) {

    /** {@return the number of points of resolutions that are overdue} */
    public long overduePoints() {
        return count(RuleCode.POINT_OVERDUE);
    }

    /** {@return the number of open points whose responsible member is missing} */
    public long pointsWithoutOwner() {
        return count(RuleCode.POINT_WITHOUT_OWNER);
    }

    /** {@return the number of findings that are overdue} */
    public long overdueFindings() {
        return count(RuleCode.FINDING_OVERDUE);
    }

    /** {@return the number of developments that have been in one hand for too long} */
    public long unsettledDevelopments() {
        return count(RuleCode.DEVELOPMENT_UNSETTLED);
    }

    /** {@return the number of planned inspections that have not been held} */
    public long inspectionsNotHeld() {
        return count(RuleCode.INSPECTION_NOT_HELD);
    }

    /** {@return the number of organizations that have not been visited} */
    public long unitsNotVisited() {
        return count(RuleCode.UNIT_NOT_VISITED);
    }

    /** {@return the number of cells that have not met} */
    public long cellsNotMeeting() {
        return count(RuleCode.CELL_NOT_MEETING);
    }

    /** {@return the sum of all} */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private long count(RuleCode code) {
        return counts.getOrDefault(code, 0L);
    }
}
