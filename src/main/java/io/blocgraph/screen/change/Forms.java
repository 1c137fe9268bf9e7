/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.access.PermissionChecker;
import org.springframework.stereotype.Component;

/**
 * All forms, for injection into the screens that open them.
 *
 * @param units the forms of units
 * @param committees the forms of committees and seats
 * @param members the forms of members
 * @param assignments the forms of assignments
 * @param waivers the forms of waivers
 * @param followUps the forms of records of following up
 * @param permissionChecker checks whether forms are offered to the signed-in account
 */
@Component
public record Forms(
        UnitForms units,
        CommitteeForms committees,
        MemberForms members,
        AssignmentForms assignments,
        WaiverForms waivers,
        FollowUpForms followUps,
        PermissionChecker permissionChecker) {

    /** {@return whether the signed-in account may edit any unit} */
    public boolean canEdit() {
        return permissionChecker.canEdit();
    }

    /**
     * {@return whether the signed-in account may edit a unit or member}
     *
     * @param id the id of the unit or member
     */
    public boolean canEdit(String id) {
        return permissionChecker.canEdit(id);
    }
}
