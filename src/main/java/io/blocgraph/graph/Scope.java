/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may see and change: everything, or some units with all units below them and everything that belongs to them.
 *
 * @param allVisible whether everything is visible
 * @param allEditable whether everything is editable
 * @param visible the ids of the units whose subtrees are visible, and of the member whose own record is
 * @param editable the ids of the units whose subtrees are editable, including their members' personal data
 * @param answering for what the caller answers: the id of the caller's member, of the units for which that member is responsible, and of
 *     those whose subtrees are editable
 * @param self the id of the caller's member, from whom some things are kept; empty if the caller is none
 */
public record Scope(
        boolean allVisible,
        boolean allEditable,
        Set<String> visible,
        Set<String> editable,
        Set<String> answering,
        Optional<String> self) {

    /** Unrestricted: the application itself, and administrators of everything. */
    public static final Scope ALL = new Scope(true, true, Set.of(), Set.of(), Set.of(), Optional.empty());

    /** Nothing at all. */
    public static final Scope NONE = new Scope(false, false, Set.of(), Set.of(), Set.of(), Optional.empty());

    /** The parameter that holds {@link #visible} in queries. */
    public static final String VISIBLE = "seen";

    /** The parameter that holds {@link #editable} in queries. */
    public static final String EDITABLE = "edited";

    /** The parameter that holds {@link #answering} in queries. */
    public static final String ANSWERING = "answering";

    /** The parameter that holds {@link #self} in queries, or an id that no node bears. */
    public static final String SELF = "self";

    /** Creates a scope; editable units are always visible. */
    public Scope {
        visible = Set.copyOf(visible);
        editable = Set.copyOf(editable);
        answering = Set.copyOf(answering);
    }

    /**
     * Creates a scope of some units.
     *
     * @param visible the ids of the units whose subtrees are visible
     * @param editable the ids of the units whose subtrees are editable
     * @return the scope
     */
    public static Scope of(Set<String> visible, Set<String> editable) {
        return new Scope(false, false, visible, editable, editable, Optional.empty());
    }

    /**
     * Creates a scope in which everything is visible and some units are editable.
     *
     * @param editable the ids of the units whose subtrees are editable
     * @return the scope
     */
    public static Scope withAllVisible(Set<String> editable) {
        return new Scope(true, false, Set.of(), editable, editable, Optional.empty());
    }

    /**
     * Returns a copy for a member.
     *
     * @param member the id of the member
     * @param others the ids of what the member answers for beyond what is editable
     * @return the scope
     */
    public Scope ofMember(String member, Set<String> others) {
        Set<String> all = new HashSet<>(answering);
        all.addAll(others);
        return new Scope(allVisible, allEditable, visible, editable, all, Optional.of(member));
    }

    /**
     * Returns the parameters for a query restricted to this scope.
     *
     * @return the values by parameter name; empty if unrestricted
     */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (!allVisible) {
            parameters.put(VISIBLE, ids(visible));
        }
        if (!allEditable) {
            parameters.put(EDITABLE, ids(editable));
            parameters.put(ANSWERING, ids(answering));
        }
        if (!allEditable || self.isPresent()) {
            parameters.put(SELF, self.orElse(""));
        }
        return parameters;
    }

    /** The database plans a query for the type of a list's elements. An empty list has none, so it gets one that no unit bears. */
    private static Collection<String> ids(Set<String> units) {
        return units.isEmpty() ? Set.of("") : units;
    }
}
