package io.blocgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may see and change: everything, or some units with all below them and with what belongs to them.
 *
 * @param allVisible whether there is no limit to what may be seen
 * @param allEditable whether there is no limit to what may be changed
 * @param visible the ids of the units whose subtrees may be seen, and of who sees their own record
 * @param editable the ids of the units whose subtrees may be changed and whose members' personal data may be seen
 */
public record Scope(boolean allVisible, boolean allEditable, Set<String> visible, Set<String> editable) {

    /** No limit: the application itself, and who administers all of it. */
    public static final Scope ALL = new Scope(true, true, Set.of(), Set.of());

    /** Nothing at all. */
    public static final Scope NONE = new Scope(false, false, Set.of(), Set.of());

    /** The parameter that holds {@link #visible} in statements. */
    public static final String VISIBLE = "seen";

    /** The parameter that holds {@link #editable} in statements. */
    public static final String EDITABLE = "edited";

    /** Makes one; who may change a unit may see it. */
    public Scope {
        visible = Set.copyOf(visible);
        editable = Set.copyOf(editable);
    }

    /**
     * Some units.
     *
     * @param visible the ids of the units whose subtrees may be seen
     * @param editable the ids of the units whose subtrees may be changed
     * @return the scope
     */
    public static Scope of(Set<String> visible, Set<String> editable) {
        return new Scope(false, false, visible, editable);
    }

    /**
     * All there is to see, and some units to change.
     *
     * @param editable the ids of the units whose subtrees may be changed
     * @return the scope
     */
    public static Scope withAllVisible(Set<String> editable) {
        return new Scope(true, false, Set.of(), editable);
    }

    /**
     * The parameters that a statement limited by this needs.
     *
     * @return the ids by the names of the parameters; nothing where there is no limit
     */
    public Map<String, Collection<String>> parameters() {
        Map<String, Collection<String>> parameters = new HashMap<>();
        if (!allVisible) {
            parameters.put(VISIBLE, visible);
        }
        if (!allEditable) {
            parameters.put(EDITABLE, editable);
        }
        return parameters;
    }
}
