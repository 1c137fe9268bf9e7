package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is assigned to be responsible for a unit.
 *
 * @param responsible the assignments that cover the unit
 * @param cluster the cluster of an organization, with the assignments that cover that
 */
record UnitResponsibility(
        List<Assignment> responsible, @Nullable Cluster cluster) {

    /** The cluster of an organization. */
    record Cluster(String code, String name, List<Assignment> responsible) {}
}
