/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.committee.SeatRole;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import io.blocgraph.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What would be if a member left on a day.
 *
 * @param asOf the day
 * @param member the member
 * @param seats the seats that would fall vacant
 * @param assignments the assignments that would end
 * @param holes where nobody would answer any more
 * @param followUps the open records of following up in the hand of the member, those that are due first
 * @param holeUnitCount how many units would have one of these holes in their chain
 * @param changedUnitCount how many units have the member in their chain
 * @param brokenRules the rules that would be broken and are not yet
 */
record Impact(
        LocalDate asOf,
        MemberRef member,
        List<SeatImpact> seats,
        List<AssignmentImpact> assignments,
        List<HoleImpact> holes,
        List<FollowUpImpact> followUps,
        long holeUnitCount,
        long changedUnitCount,
        List<Violation> brokenRules) {

    /**
     * A seat that would fall vacant.
     *
     * @param member who holds it
     * @param role its role
     * @param unit the unit whose committee it is on
     * @param answering whether the member answers for the unit by it
     * @param successor who would answer for the unit then
     */
    record SeatImpact(MemberRef member, SeatRole role, UnitRef unit, boolean answering, Optional<MemberRef> successor) {

        /** Whether the member answers by it, and nobody would act. */
        boolean leavesVacant() {
            return answering && successor.isEmpty();
        }
    }

    /**
     * An assignment that would end.
     *
     * @param member who holds it
     * @param uncovered the units covered by it for which nobody else is assigned to answer
     */
    record AssignmentImpact(MemberRef member, List<UnitRef> uncovered) {}

    /**
     * A hole that would come to be.
     *
     * @param unit the unit at whose level nobody would answer
     * @param via in which way nobody would
     * @param unitCount how many units would have it in their chain
     */
    record HoleImpact(UnitRef unit, Via via, long unitCount) {}

    /**
     * A record that somebody else would have to take over.
     *
     * @param id the id of the record
     */
    record FollowUpImpact(String id) {}
}
