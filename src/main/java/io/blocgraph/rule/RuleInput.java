/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;

/**
 * Data of a unit {@code u} that rules check, read once however many rules use it. Planning a statement costs most for its
 * patterns, so rules share patterns and compare the results.
 *
 * @param name the variable that holds the data
 * @param cypher an expression for the data, in which each pattern states when it is matched, as {@link AsOf#applyTo}
 *     requires
 * @param historicalCypher the expression for a day other than the current one
 * @param derived whether it is computed from other inputs, which a rule must list as well
 */
record RuleInput(String name, String cypher, String historicalCypher, boolean derived) {

    /** The parent units. */
    static final RuleInput PARENTS =
            of("parents", "COLLECT { MATCH (u)-[:PART_OF /* as of */]->(p:Unit) RETURN p ORDER BY p.codeSortKey }");

    /**
     * The clusters: since when, whether the cluster belongs to the unit's own bloc, and whether it has a responsible person.
     */
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

    /** The seats on the unit's committees with their holders, longest-serving first. */
    static final RuleInput SEATS = of("seats", """
            COLLECT {
              MATCH (u)<-[:LEADS /* as of */]-(c:Committee)<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
              RETURN {committee: c, kind: c.kind, seat: s, role: s.role, member: m}
              ORDER BY coalesce(s.since, date('0001-01-01')), s.id
            }""");

    /** The committees with at least one seat. */
    static final RuleInput COMMITTEES = derived(
            "committees", "reduce(l = [], y IN seats | CASE WHEN y.committee IN l THEN l ELSE l + [y.committee] END)");

    /**
     * The assignments that cover the unit directly, and whether the holder sits on the committee that is required for it.
     */
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

    /** The members who belong to the unit itself. */
    static final RuleInput MEMBERS =
            of("members", "COLLECT { MATCH (u)<-[:BELONGS_TO /* as of */]-(m:Member) RETURN m }");

    /** The number of these members who are official. */
    static final RuleInput OFFICIAL = derived("official", "size([m IN members WHERE m.`officialOn` <= $asOf])");

    /** The form of an organization. */
    static final RuleInput FORM = new RuleInput(
            "form",
            "u.form",
            "coalesce(head(COLLECT { MATCH (u)-[:DESCRIBED_BY /* as of */]->(d) RETURN [d.form] }), [u.form])[0]",
            false);

    private static final String OPEN_RECORDS = """
            COLLECT {
              %s
              WHERE f.recordedOn <= $asOf AND coalesce(f.closedOn > $asOf, true)
              RETURN {
                record: f, kind: f.kind, title: coalesce(f.title, left(f.content, 100)), due: coalesce(f.dueOn, f.plannedOn),
                member: head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(h:Member) RETURN h })
              }
              ORDER BY f.id
            }""";

    private static final String KEPT_THEN = """
            MATCH (f:FollowUp {aboutId: u.id}
              WHERE f.kind IN ['DEVELOPMENT', 'FINDING', 'INSPECTION', 'POINT'] AND f.day IS NOT NULL AND coalesce(f.cameOn <= $asOf, true))
              USING INDEX f:FollowUp(kind, aboutId, day)""";

    private static final String TAKEN_ALONG_SINCE = "MATCH (u)<-[kept:CAME_FROM WHERE validOnDay(kept)]-(f:FollowUp)";

    /**
     * The records of following up that are kept at the unit and are open, of the kinds that rules are about, with the members in whose
     * hand they are. What was open on another day may be closed now, and lies among all that is closed; the index leads past the visits
     * and meetings, of which there are most. Or a merger has taken it along since.
     */
    static final RuleInput RECORDS = new RuleInput(
            "records",
            OPEN_RECORDS.formatted("MATCH (u)<-[:ABOUT /* lasting */]-(f:FollowUp)"),
            OPEN_RECORDS.formatted(KEPT_THEN) + " + " + OPEN_RECORDS.formatted(TAKEN_ALONG_SINCE),
            false);

    /** {@return an input with the same expression for every day} */
    static RuleInput of(String name, String cypher) {
        return new RuleInput(name, cypher, cypher, false);
    }

    /** {@return an input that is computed from others} */
    static RuleInput derived(String name, String cypher) {
        return new RuleInput(name, cypher, cypher, true);
    }

    /** {@return the expression for a day} */
    String cypherFor(AsOf asOf) {
        return asOf.present() ? cypher : historicalCypher;
    }
}
