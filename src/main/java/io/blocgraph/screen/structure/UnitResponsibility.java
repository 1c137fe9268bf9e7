/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assignments that cover a unit.
 *
 * @param responsible the assignments that cover the unit directly
 * @param cluster the cluster of an organization, with the assignments that cover it; null if it has none
 */
record UnitResponsibility(
        List<Assignment> responsible, @Nullable Cluster cluster) {

    /** The cluster of an organization, with the assignments that cover it. */
    record Cluster(String code, String name, List<Assignment> responsible) {}
}
