package io.blocgraph.assignment;

/**
 * Who may answer for what by assignment: for a cluster a member of the bloc's standing committee, for an organization a member
 * of its executive committee (the practice of the Đắk Lắk bloc). An assignment whose holder no longer sits there has lapsed.
 */
public final class Eligibility {

    /** Whether the member {@code m} sits on the committee that answering for the unit {@code x} asks for. */
    public static final String HOLDS_REQUIRED_SEAT = """
            (NOT x:Cluster OR EXISTS {
              (x) (()-[:PART_OF]->()){1,12} (:Bloc)<-[:LEADS]-(:Committee {kind: 'STANDING'})<-[:ON]-(:Seat)<-[:HOLDS]-(m)
            }) AND (NOT x:Organization OR EXISTS {
              (x) (()-[:PART_OF]->()){1,12} (:Bloc)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(:Seat)<-[:HOLDS]-(m)
            })""";

    private Eligibility() {}
}
