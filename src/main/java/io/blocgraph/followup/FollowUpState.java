/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** The states of records. Each kind passes through some of them. */
public enum FollowUpState {
    /** Planned for a day: a visit, an inspection, a study session. */
    PLANNED(true),
    /** Held: a visit, a meeting, a study session. */
    HELD(false),
    /** Planned, and cancelled. */
    CANCELLED(false),
    /** A meeting that should have been held. */
    NOT_HELD(false),
    /** A development in a new hand, which has not been taken up there. */
    RAISED(true),
    /** A development that somebody has taken up. */
    IN_HAND(true),
    /** A development that has gone up the chain, and has not been taken up there. */
    ESCALATED(true),
    /** A development that is settled. */
    SETTLED(false),
    /** An inspection that has been held, a finding, a point, a target: there is something left to do. */
    OPEN(true),
    /** An inspection with its conclusion. */
    CONCLUDED(false),
    /** A finding that is said to be remedied. */
    REMEDIED(true),
    /** A finding whose remedy has been verified. */
    VERIFIED(false),
    /** A resolution that is being drafted, with its points. */
    DRAFT(true),
    /** A resolution that has been issued. */
    ISSUED(true),
    /** A resolution all of whose points have been reviewed. */
    REVIEWED(false),
    /** A point or a target that has been reached. */
    DONE(false),
    /** A point that has been reached in part. */
    PARTLY(false),
    /** A point that has not been reached. */
    NOT_DONE(false),
    /** A point that has been given up. */
    DROPPED(false);

    private final boolean open;

    FollowUpState(boolean open) {
        this.open = open;
    }

    /** {@return whether there is still something to do} */
    public boolean isOpen() {
        return open;
    }
}
