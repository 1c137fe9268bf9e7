package io.blocgraph.member;

/** Gender, as the record has it. */
public enum Gender {
    /** Nữ. */
    FEMALE,
    /** Nam. */
    MALE,
    /** Another, as recorded. */
    OTHER
}
