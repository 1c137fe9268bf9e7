package io.blocgraph.screen.change;

import io.blocgraph.access.PermissionChecker;
import org.springframework.stereotype.Component;

/**
 * Holds all forms, for the screens that open them.
 *
 * @param units of units
 * @param committees of committees and seats
 * @param members of members
 * @param assignments of assignments
 * @param waivers of waivers
 * @param permissionChecker to whom they are offered
 */
@Component
public record Forms(
        UnitForms units,
        CommitteeForms committees,
        MemberForms members,
        AssignmentForms assignments,
        WaiverForms waivers,
        PermissionChecker permissionChecker) {

    /** Tells whether the signed-in account may change anything. */
    public boolean canEdit() {
        return permissionChecker.canEdit();
    }

    /** Tells whether the signed-in account may change a unit or a member. */
    public boolean canEdit(String id) {
        return permissionChecker.canEdit(id);
    }
}
