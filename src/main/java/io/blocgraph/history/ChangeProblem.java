package io.blocgraph.history;

/** Problems that any change can have. The message is {@code problem.} followed by the name. */
public enum ChangeProblem implements ProblemCode {
    /** No object of the expected kind has the id, or it is not visible to the account. */
    NOT_FOUND,
    /** The object is not editable for the account. */
    FORBIDDEN,
    /** The member has been anonymized; nothing can be changed any more. */
    ANONYMIZED,
    /** The object has been changed since the version that the client expected. */
    STALE,
    /** Another mutation of the same decision was refused. */
    NOT_APPLIED,
    /** The idempotency key was used for another request. */
    KEY_REUSED,
    /** A text or a list is empty. */
    EMPTY,
    /** A text is too long. */
    TOO_LONG,
    /** A list has too many entries. */
    TOO_MANY,
    /** A text contains characters that cannot be read. */
    UNREADABLE,
    /** A code contains characters that codes may not have. */
    CODE_SPELLING,
    /** The rule of the same name: a code names one unit or one member, ever. */
    CODE_UNIQUE,
    /** The rule of the same name: a period starts before it ends. */
    DATES_ORDERED,
    /** It has ended before. */
    ALREADY_ENDED,
    /** A new decision has no number. */
    DECISION_NUMBER,
    /** An undo names a change or a decision, and only one of them. */
    CHANGE_OR_DECISION,
    /** Everything named has been undone. */
    NOTHING_TO_UNDO,
    /** Later changes depend on what would be undone. */
    LATER_CHANGES
}
