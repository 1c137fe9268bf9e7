/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a committee.
 *
 * @param kind its kind
 * @param name its own name; null if it is named after its kind
 * @param unit the unit that it leads
 */
public record CommitteeRef(String kind, @Nullable String name, UnitRef unit) {

    /** {@return the name of a role on this committee, followed by the name of the committee} */
    public String withRole(String role) {
        return Texts.roleName(role, kind) + " · " + Texts.committeeName(name, kind, unit.kind());
    }
}
