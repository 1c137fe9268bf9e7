package io.blocgraph.hierarchy;

import java.util.List;

/**
 * Which units become part of which.
 *
 * @param units the ids of the units that cease to be
 * @param into the id of the unit that continues them
 */
record MergeUnitsInput(List<String> units, String into) {}
