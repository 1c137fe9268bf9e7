package io.blocgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may see and change: everything, or some units with all below them and with what belongs to them.
 *
 * @param everything whether there is no limit to what may be seen
 * @param changesEverything whether there is no limit to what may be changed
 * @param seen the ids of the units whose subtrees may be seen, and of who sees their own record
 * @param edited the ids of the units whose subtrees may be changed and whose members' personal data may be seen
 */
public record Scope(boolean everything, boolean changesEverything, Set<String> seen, Set<String> edited) {

    /** No limit: the application itself, and who administers all of it. */
    public static final Scope EVERYTHING = new Scope(true, true, Set.of(), Set.of());

    /** Nothing at all. */
    public static final Scope NOTHING = new Scope(false, false, Set.of(), Set.of());

    /** The parameter that holds {@link #seen} in statements. */
    public static final String SEEN = "seen";

    /** The parameter that holds {@link #edited} in statements. */
    public static final String EDITED = "edited";

    /** Makes one; who may change a unit may see it. */
    public Scope {
        seen = Set.copyOf(seen);
        edited = Set.copyOf(edited);
    }

    /**
     * Some units.
     *
     * @param seen the ids of the units whose subtrees may be seen
     * @param edited the ids of the units whose subtrees may be changed
     * @return the scope
     */
    public static Scope of(Set<String> seen, Set<String> edited) {
        return new Scope(false, false, seen, edited);
    }

    /**
     * All there is to see, and some units to change.
     *
     * @param edited the ids of the units whose subtrees may be changed
     * @return the scope
     */
    public static Scope seeingEverything(Set<String> edited) {
        return new Scope(true, false, Set.of(), edited);
    }

    /**
     * The parameters that a statement limited by this needs.
     *
     * @return the ids by the names of the parameters; nothing where there is no limit
     */
    public Map<String, Collection<String>> parameters() {
        Map<String, Collection<String>> parameters = new HashMap<>();
        if (!everything) {
            parameters.put(SEEN, seen);
        }
        if (!changesEverything) {
            parameters.put(EDITED, edited);
        }
        return parameters;
    }
}
