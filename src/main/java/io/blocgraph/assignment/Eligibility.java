/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.CypherFragment;

/**
 * Decides which members may be responsible for a unit by assignment: for a cluster, members of the bloc's standing
 * committee; for an organization, members of its executive committee. An assignment has lapsed when its holder no longer
 * sits on that committee.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
public final class Eligibility {

    /** The condition that the member {@code m} sits on the committee that is required for the unit {@code x}. */
    public static final CypherFragment HOLDS_REQUIRED_SEAT = CypherFragment.of("""
            (NOT x:Cluster OR EXISTS {
              (x) (()-[:PART_OF /* as of */]->()){1,12} (:Bloc)<-[:LEADS /* as of */]-(:Committee {kind: 'STANDING'})<-[:ON /* as of */]-(:Seat /* as of */)<-[:HOLDS /* as of */]-(m)
            }) AND (NOT x:Organization OR EXISTS {
              (x) (()-[:PART_OF /* as of */]->()){1,12} (:Bloc)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(:Seat /* as of */)<-[:HOLDS /* as of */]-(m)
            })""");

    private Eligibility() {}
}
