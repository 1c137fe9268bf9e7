/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** The kinds of records. The label of each is the name of its type in the schema. */
public enum FollowUpKind {
    /** A visit to a unit (buổi làm việc với cơ sở). */
    VISIT("Visit"),
    /** A development at a unit (diễn biến, vướng mắc), which goes up the responsibility chain until it is settled. */
    DEVELOPMENT("Development"),
    /** Feedback about a unit or a member (ý kiến góp ý), whose giver nobody learns; it takes the way of a development. */
    FEEDBACK("Feedback"),
    /** An inspection or a supervision (kiểm tra, giám sát) of a unit or a member. */
    INSPECTION("Inspection"),
    /** A finding of an inspection, to be remedied by a day. */
    FINDING("Finding"),
    /** A resolution (nghị quyết) of a committee. */
    RESOLUTION("Resolution"),
    /** A point of a resolution, with one responsible member. */
    POINT("ResolutionPoint"),
    /** A target (chỉ tiêu) of a unit for a year. */
    TARGET("Target"),
    /** The meeting (sinh hoạt) of a cell or a committee in a month. */
    MEETING("Meeting"),
    /** A study session (học tập, quán triệt) of a unit. */
    STUDY_SESSION("StudySession");

    private final String label;

    FollowUpKind(String label) {
        this.label = label;
    }

    /** {@return the label of its nodes beside {@code FollowUp}} */
    public String label() {
        return label;
    }
}
