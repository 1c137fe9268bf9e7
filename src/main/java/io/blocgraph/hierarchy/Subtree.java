/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.CypherFragment;

/** The patterns that lead from a unit to everything under it, for units of every kind. */
public final class Subtree {

    /**
     * Leads from {@code n} to itself and every unit {@code x} under it. A cluster leads to its organizations. A bloc reaches
     * them directly, because a cluster is not a parent unit.
     */
    public static final CypherFragment UNITS = CypherFragment.of(
            "(n) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (()<-[:PART_OF /* as of */]-()){0,12} (x:Unit)");

    /** Leads from {@code n} to every member {@code x} who belongs to it or to a unit under it. */
    public static final CypherFragment MEMBERS =
            CypherFragment.of("{units}<-[:BELONGS_TO /* as of */]-(x:Member)").with("units", UNITS.rename("x", "u"));

    /**
     * Leads from {@code n} to every member {@code x} who belongs to it or to a unit under it, or is temporarily active
     * there.
     */
    public static final CypherFragment MEMBERS_AND_ACTIVE = CypherFragment.of(
                    "{units}<-[:BELONGS_TO|ACTIVE_IN /* as of */]-(x:Member)")
            .with("units", UNITS.rename("x", "u"));

    private Subtree() {}
}
