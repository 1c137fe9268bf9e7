/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import java.util.EnumSet;
import java.util.Set;

/** What a record cannot lose when it is corrected, because it could not have been made, issued or closed without it. */
final class RequiredFields {

    private static final Set<FollowUpKind> UNTITLED =
            EnumSet.of(FollowUpKind.VISIT, FollowUpKind.FEEDBACK, FollowUpKind.MEETING);

    private static final Set<FollowUpKind> DUE =
            EnumSet.of(FollowUpKind.FINDING, FollowUpKind.POINT, FollowUpKind.TARGET);

    private static final Set<FollowUpState> ISSUED = EnumSet.of(FollowUpState.ISSUED, FollowUpState.REVIEWED);

    private static final Set<FollowUpState> CONCLUDED = EnumSet.of(FollowUpState.SETTLED, FollowUpState.CONCLUDED);

    private static final Set<FollowUpState> PLANNED = EnumSet.of(FollowUpState.PLANNED, FollowUpState.CANCELLED);

    private RequiredFields() {}

    /** {@return whether a record cannot be without what an input field says} */
    static boolean includes(StoredFollowUp record, String field) {
        FollowUpKind kind = FollowUpKind.valueOf(String.valueOf(record.node().text("kind")));
        return switch (field) {
            case "title" -> !UNTITLED.contains(kind);
            case "code" -> kind == FollowUpKind.RESOLUTION && ISSUED.contains(record.state());
            case "conclusion" -> CONCLUDED.contains(record.state());
            case "plannedOn" -> kind == FollowUpKind.INSPECTION || PLANNED.contains(record.state());
            case "dueOn" -> DUE.contains(kind);
            case "heldOn" -> true;
            default -> false;
        };
    }
}
