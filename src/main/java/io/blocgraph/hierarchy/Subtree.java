package io.blocgraph.hierarchy;

import io.blocgraph.graph.CypherFragment;

/** The way down the hierarchy, as Cypher that holds for every kind of unit. */
public final class Subtree {

    /**
     * From {@code n} to itself and every unit below it, {@code x}, each once. A cluster leads to its organizations; a bloc
     * reaches them without the cluster, for a cluster is not their superior.
     */
    public static final CypherFragment UNITS = CypherFragment.of(
            "(n) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (()<-[:PART_OF /* as of */]-()){0,12} (x:Unit)");

    /** From {@code n} to every member {@code x} who belongs to it or to a unit below it. */
    public static final CypherFragment MEMBERS =
            CypherFragment.of("{units}<-[:BELONGS_TO /* as of */]-(x:Member)").with("units", UNITS.rename("x", "u"));

    /** From {@code n} to every member {@code x} who belongs to it or to a unit below it, or is temporarily active there. */
    public static final CypherFragment MEMBERS_AND_ACTIVE = CypherFragment.of(
                    "{units}<-[:BELONGS_TO|ACTIVE_IN /* as of */]-(x:Member)")
            .with("units", UNITS.rename("x", "u"));

    private Subtree() {}
}
