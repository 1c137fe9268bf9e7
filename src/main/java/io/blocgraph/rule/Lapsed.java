package io.blocgraph.rule;

import io.blocgraph.assignment.Entitlement;

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
                MATCH (u:%s)<-[r:COVERS]-(a:Assignment)<-[:ANSWERS_BY]-(m:Member)
                WITH u, u AS x, r, a, m
                WHERE NOT (%s)
                WITH u, r, a, m, head(COLLECT {
                  MATCH (u) (()-[:PART_OF]->()){1,12} (:Bloc)<-[: LEADS|LED]-(:Committee {kind: '%s'})
                          <-[: ON|WAS_ON]-(s: Seat)<-[: HOLDS|HELD]-(m)
                  WHERE s.until <= $asOf
                  RETURN max(s.until)
                }) AS d""".formatted(label, Entitlement.SITS, committee))
                .entities("a")
                .since("CASE WHEN d > r.since THEN d ELSE r.since END");
    }
}
