package io.blocgraph.assignment;

import io.blocgraph.graph.CypherFragment;

/**
 * Who may answer for what by assignment: for a cluster a member of the bloc's standing committee, for an organization a member
 * of its executive committee (the practice of the Đắk Lắk bloc). An assignment whose holder no longer sits there has lapsed.
 */
public final class Eligibility {

    /** Whether the member {@code m} sits on the committee that answering for the unit {@code x} asks for. */
    public static final CypherFragment HOLDS_REQUIRED_SEAT = CypherFragment.of("""
            (NOT x:Cluster OR EXISTS {
              (x) (()-[:PART_OF /* as of */]->()){1,12} (:Bloc)<-[:LEADS /* as of */]-(:Committee {kind: 'STANDING'})<-[:ON /* as of */]-(:Seat /* as of */)<-[:HOLDS /* as of */]-(m)
            }) AND (NOT x:Organization OR EXISTS {
              (x) (()-[:PART_OF /* as of */]->()){1,12} (:Bloc)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(:Seat /* as of */)<-[:HOLDS /* as of */]-(m)
            })""");

    private Eligibility() {}
}
