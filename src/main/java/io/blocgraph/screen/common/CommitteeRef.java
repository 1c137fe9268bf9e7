package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/**
 * A committee as others refer to it.
 *
 * @param kind its kind
 * @param name its own name; null if it is called by its kind
 * @param unit the unit that it leads
 */
public record CommitteeRef(String kind, @Nullable String name, UnitRef unit) {

    /** {@return the role, as it is called on this committee, and the committee} */
    public String withRole(String role) {
        return Texts.roleName(role, kind) + " · " + Texts.committeeName(name, kind, unit.kind());
    }
}
