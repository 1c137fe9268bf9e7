/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

/** A role that a grant gives on a unit and all units below it. Each includes those before it. */
public enum Role {
    /** May see it. */
    READER,
    /** May change it, and see its members' personal data. */
    EDITOR,
    /** May grant roles on it, and administer the accounts that hold them. */
    ADMINISTRATOR;

    /**
     * {@return whether this role includes another}
     *
     * @param other the other role
     */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Returns the weaker of the two roles. */
    Role atMost(Role other) {
        return includes(other) ? other : this;
    }
}
