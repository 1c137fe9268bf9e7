package io.blocgraph.screen.change;

import org.springframework.stereotype.Component;

/**
 * All forms, for the screens that open them.
 *
 * @param units of units
 * @param committees of committees and seats
 * @param members of members
 * @param assignments of assignments
 * @param waivers of waivers
 */
@Component
public record Forms(
        UnitForms units,
        CommitteeForms committees,
        MemberForms members,
        AssignmentForms assignments,
        WaiverForms waivers) {}
