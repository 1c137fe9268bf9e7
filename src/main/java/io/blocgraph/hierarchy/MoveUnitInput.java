package io.blocgraph.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit goes.
 *
 * @param id the id of the unit
 * @param parent the id of its new parent unit; null for the top
 * @param cluster the id of the new cluster of an organization
 */
record MoveUnitInput(
        String id, @Nullable String parent, @Nullable String cluster) {}
