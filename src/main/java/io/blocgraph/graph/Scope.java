/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may see and change: everything, or some units with all units below them and everything that belongs to them.
 *
 * @param allVisible whether everything is visible
 * @param allEditable whether everything is editable
 * @param visible the ids of the units whose subtrees are visible, and of the member whose own record is
 * @param editable the ids of the units whose subtrees are editable, including their members' personal data
 */
public record Scope(boolean allVisible, boolean allEditable, Set<String> visible, Set<String> editable) {

    /** Unrestricted: the application itself, and administrators of everything. */
    public static final Scope ALL = new Scope(true, true, Set.of(), Set.of());

    /** Nothing at all. */
    public static final Scope NONE = new Scope(false, false, Set.of(), Set.of());

    /** The parameter that holds {@link #visible} in queries. */
    public static final String VISIBLE = "seen";

    /** The parameter that holds {@link #editable} in queries. */
    public static final String EDITABLE = "edited";

    /** Creates a scope; editable units are always visible. */
    public Scope {
        visible = Set.copyOf(visible);
        editable = Set.copyOf(editable);
    }

    /**
     * Creates a scope of some units.
     *
     * @param visible the ids of the units whose subtrees are visible
     * @param editable the ids of the units whose subtrees are editable
     * @return the scope
     */
    public static Scope of(Set<String> visible, Set<String> editable) {
        return new Scope(false, false, visible, editable);
    }

    /**
     * Creates a scope in which everything is visible and some units are editable.
     *
     * @param editable the ids of the units whose subtrees are editable
     * @return the scope
     */
    public static Scope withAllVisible(Set<String> editable) {
        return new Scope(true, false, Set.of(), editable);
    }

    /**
     * Returns the parameters for a query restricted to this scope.
     *
     * @return the ids by parameter name; empty if unrestricted
     */
    public Map<String, Collection<String>> parameters() {
        Map<String, Collection<String>> parameters = new HashMap<>();
        if (!allVisible) {
            parameters.put(VISIBLE, ids(visible));
        }
        if (!allEditable) {
            parameters.put(EDITABLE, ids(editable));
        }
        return parameters;
    }

    /** The database plans a query for the type of a list's elements. An empty list has none, so it gets one that no unit bears. */
    private static Collection<String> ids(Set<String> units) {
        return units.isEmpty() ? Set.of("") : units;
    }
}
