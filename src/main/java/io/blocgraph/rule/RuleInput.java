package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;

/**
 * What is read of a unit {@code u} so that rules can judge it: once, however many rules ask for it. Planning a statement costs most
 * for the patterns in it, so rules share patterns and compare what those found.
 *
 * @param name the variable that holds it
 * @param cypher an expression for it, as if time did not exist ({@link AsOf})
 * @param historicalCypher the expression for a day that is not the current one
 * @param derived whether it is derived from other facts, which a rule must name too
 */
record RuleInput(String name, String cypher, String historicalCypher, boolean derived) {

    /** Its parent units. */
    static final RuleInput PARENTS =
            of("parents", "COLLECT { MATCH (u)-[:PART_OF /* as of */]->(p:Unit) RETURN p ORDER BY p.code }");

    /** Its clusters: since when, whether each is one of its own bloc's, and whether somebody is responsible for it. */
    static final RuleInput CLUSTERS = of("clusters", """
            COLLECT {
              MATCH (u)-[r:IN_CLUSTER /* as of */]->(c:Unit)
              RETURN {
                cluster: c, since: r.since,
                own: EXISTS { (u) (()-[:PART_OF /* as of */]->()){1,12} (:Unit)<-[:PART_OF /* as of */]-(c) },
                covered: c:Cluster AND existsOnDay(c)
                  AND EXISTS { (c)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(:Member) }
              }
            }""");

    /** Who sits on its committees, who has sat there longest first. */
    static final RuleInput SEATS = of("seats", """
            COLLECT {
              MATCH (u)<-[:LEADS /* as of */]-(c:Committee)<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
              RETURN {committee: c, kind: c.kind, seat: s, role: s.role, member: m}
              ORDER BY coalesce(s.since, date('0001-01-01')), s.id
            }""");

    /** Its committees on which somebody sits. */
    static final RuleInput COMMITTEES = derived(
            "committees", "reduce(l = [], y IN seats | CASE WHEN y.committee IN l THEN l ELSE l + [y.committee] END)");

    /** The assignments that cover it directly, and whether the holder sits on the committee that this asks for. */
    static final RuleInput ASSIGNMENTS = of("assignments", """
            COLLECT {
              MATCH (u)<-[r:COVERS /* as of */]-(a:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member)
              RETURN {
                assignment: a, member: m, since: r.since,
                entitled: EXISTS {
                  MATCH (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(c:Committee)-[:LEADS /* as of */]->(b:Bloc)
                  WHERE c.kind = CASE WHEN u:Cluster THEN 'STANDING' ELSE 'EXECUTIVE' END
                    AND EXISTS { (u) (()-[:PART_OF /* as of */]->()){1,12} (b) }
                }
              }
              ORDER BY a.id
            }""");

    /** Who belongs to it itself. */
    static final RuleInput MEMBERS =
            of("members", "COLLECT { MATCH (u)<-[:BELONGS_TO /* as of */]-(m:Member) RETURN m }");

    /** How many of them are official. */
    static final RuleInput OFFICIAL = derived("official", "size([m IN members WHERE m.`officialOn` <= $asOf])");

    /** Its form, of an organization. */
    static final RuleInput FORM = new RuleInput(
            "form",
            "u.form",
            "coalesce(head(COLLECT { MATCH (u)-[:DESCRIBED_BY /* as of */]->(d) RETURN [d.form] }), [u.form])[0]",
            false);

    static RuleInput of(String name, String cypher) {
        return new RuleInput(name, cypher, cypher, false);
    }

    static RuleInput derived(String name, String cypher) {
        return new RuleInput(name, cypher, cypher, true);
    }

    String cypherFor(AsOf asOf) {
        return asOf.present() ? cypher : historicalCypher;
    }
}
