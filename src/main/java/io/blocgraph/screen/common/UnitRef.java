/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a unit.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind
 * @param cluster the cluster of an organization; null if it has none or if it was not queried
 * @param parent its parent unit; null if it has none or if it was not queried
 */
public record UnitRef(
        String id,
        String code,
        String name,
        KnownKind kind,
        @Nullable UnitRef cluster,
        @Nullable UnitRef parent) {

    /**
     * Returns an unambiguous name, since many cells and groups have the same names.
     *
     * @return the name; for a cell or group, followed by the name of its parent unit, if known
     */
    public String qualifiedName() {
        return parent != null && (kind == KnownKind.CELL || kind == KnownKind.GROUP)
                ? name + " · " + parent.qualifiedName()
                : name;
    }

    /** {@return the unit as an option of a field} */
    public Option toOption() {
        return new Option(id, code, name);
    }
}
