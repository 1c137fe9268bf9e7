/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/** The problems that any change can have. The message key is {@code problem.} followed by the name. */
public enum ChangeProblem implements ProblemCode {
    /** No object of the expected kind has the id, or it is not visible to the account. */
    NOT_FOUND,
    /** The object is not editable for the account. */
    FORBIDDEN,
    /** The member has been anonymized and can no longer be changed. */
    ANONYMIZED,
    /** The object has changed since the version that the client expected. */
    STALE,
    /** Another mutation of the same decision was rejected. */
    NOT_APPLIED,
    /** The idempotency key was used for a different request. */
    KEY_REUSED,
    /** A text or a list is empty. */
    EMPTY,
    /** A text is too long. */
    TOO_LONG,
    /** A list has too many entries. */
    TOO_MANY,
    /** A text contains invisible or invalid characters. */
    UNREADABLE,
    /** A code contains characters that are not allowed in codes. */
    CODE_SPELLING,
    /** The rule of the same name: a code identifies one unit or one member and is never reused. */
    CODE_UNIQUE,
    /** The rule of the same name: a period starts before it ends. */
    DATES_ORDERED,
    /** The object has already ended. */
    ALREADY_ENDED,
    /** What the change begins ends on the day on which what it depends on is planned to end. */
    ENDS_AS_PLANNED,
    /** What the change places under a unit moves to the unit into which that one is planned to be merged. */
    MOVES_AS_PLANNED,
    /** A new decision has no number. */
    DECISION_NUMBER,
    /** An undo must name either a change or a decision. */
    CHANGE_OR_DECISION,
    /** Everything that the undo names has already been undone. */
    NOTHING_TO_UNDO,
    /** Later changes depend on the change to be undone. */
    LATER_CHANGES,
    /** What was given anonymously stays: nobody can undo it. */
    NOT_UNDOABLE
}
