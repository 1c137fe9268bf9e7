package io.blocgraph.rule;

/** Assignments whose holder does not sit on the committee that the rule asks for. */
final class Lapsed {

    private Lapsed() {}

    /**
     * Those for units of a kind.
     *
     * @param label the label of the units
     * @param committee the kind of the bloc's committee that the rule asks for
     */
    static Finding of(String label, String committee) {
        return Finding.ofPart("""
                MATCH (u:%1$s)<-[r:COVERS]-(a:Assignment)<-[:ANSWERS_BY]-(m:Member)
                WITH u, r, a, m
                WHERE NOT EXISTS {
                  MATCH (u) (()-[:PART_OF]->()){1,12} (b:Bloc)
                  WITH b
                  MATCH (b)<-[:LEADS]-(c:Committee {kind: '%2$s'})
                  WITH c
                  MATCH (c)<-[:ON]-(:Seat)<-[:HOLDS]-(m)
                }
                WITH u, r, a, m, head(COLLECT {
                  MATCH (m)-[: HOLDS|HELD]->(s: Seat)-[: ON|WAS_ON]->(:Committee {kind: '%2$s'})-[: LEADS|LED]->(:Bloc)
                  WHERE s.until <= $asOf
                  RETURN max(s.until)
                }) AS d""".formatted(label, committee))
                .entities("a")
                .since("CASE WHEN d > r.since THEN d ELSE r.since END");
    }
}
