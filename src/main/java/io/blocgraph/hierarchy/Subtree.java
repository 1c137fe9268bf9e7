package io.blocgraph.hierarchy;

/** The way down the hierarchy, as Cypher that holds for every kind of unit. */
public final class Subtree {

    /**
     * From {@code n} to itself and every unit below it, {@code x}, each once. A cluster leads to its organizations; a bloc
     * reaches them without the cluster, for a cluster is not their superior.
     */
    public static final String UNITS = "(n) (()<-[:IN_CLUSTER]-()){0,1} (()<-[:PART_OF]-()){0,12} (x:Unit)";

    /** From {@code n} to every member {@code x} who belongs to it or to a unit below it. */
    public static final String MEMBERS =
            "(n) (()<-[:IN_CLUSTER]-()){0,1} (()<-[:PART_OF]-()){0,12} (u:Unit)<-[:BELONGS_TO]-(x:Member)";

    private Subtree() {}
}
