package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/**
 * A unit as others refer to it.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind
 * @param cluster its cluster, of an organization; null where it has none or nobody asked
 * @param parent its parent unit; null where it has none or nobody asked
 */
public record UnitRef(
        String id,
        String code,
        String name,
        KnownKind kind,
        @Nullable UnitRef cluster,
        @Nullable UnitRef parent) {

    /**
     * Names the unit so that it is not mistaken for another: many cells and groups have the same names.
     *
     * @return the name; of a cell or group with that of its parent unit, where that is known
     */
    public String qualifiedName() {
        return parent != null && (kind == KnownKind.CELL || kind == KnownKind.GROUP)
                ? name + " · " + parent.qualifiedName()
                : name;
    }

    /** {@return the unit as a choice of a field} */
    public Option toOption() {
        return new Option(id, code, name);
    }
}
