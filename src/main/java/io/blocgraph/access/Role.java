package io.blocgraph.access;

/** What a grant lets an account do with a unit and all below it. Each includes those before it. */
public enum Role {
    /** See it. */
    READER,
    /** Change it, and see the personal data of its members. */
    EDITOR,
    /** Give grants on it, and look after the accounts that have them. */
    ADMINISTRATOR;

    /**
     * Whether this lets an account do what another role does.
     *
     * @param other the other role
     * @return whether it does
     */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The weaker of two. */
    Role atMost(Role other) {
        return includes(other) ? other : this;
    }
}
