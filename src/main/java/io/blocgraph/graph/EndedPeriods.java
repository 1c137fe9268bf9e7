/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

/**
 * When what a relationship leads to belongs to the past, where the relationship itself has no period: a seat, a committee, an
 * assignment. Clauses that continue from the node and move its relationships to the types of the past, or back. Each change uses them
 * for what it touches, and {@link PeriodRollover} for what has reached its planned end; for relationships with a period of their own
 * {@link RelationshipType#storedType} says the same.
 */
public final class EndedPeriods {

    /** Moves the relationships of the seat {@code s}, with parameter {@code today}: a seat has its own period. */
    public static final String SETTLE_SEAT = """
            WITH s, coalesce(s.until <= $today, false) AS ended
            MATCH (m)-[h:HOLDS|HELD /* ever */]->(s)-[o:ON|WAS_ON /* ever */]->(c)
            WHERE ended <> (type(h) = 'HELD')
            CREATE (m)-[:$(CASE WHEN ended THEN 'HELD' ELSE 'HOLDS' END)]->(s)
            CREATE (s)-[:$(CASE WHEN ended THEN 'WAS_ON' ELSE 'ON' END)]->(c)
            DELETE h, o""";

    /** Moves those of the committee {@code c}: it goes on past its term while somebody sits on it. */
    public static final String SETTLE_COMMITTEE = """
            WITH c, coalesce(c.termEnd <= $today, false) AND NOT EXISTS { (c)<-[:ON /* lasting */]-() } AS ended
            MATCH (c)-[l:LEADS|LED /* ever */]->(u)
            WHERE ended <> (type(l) = 'LED')
            CREATE (c)-[:$(CASE WHEN ended THEN 'LED' ELSE 'LEADS' END)]->(u)
            DELETE l""";

    /** Moves those of the assignment {@code a}: it ends with the last unit that it covers, or has its own period if it covers none. */
    public static final String SETTLE_ASSIGNMENT = """
            WITH a, NOT EXISTS { (a)-[:COVERS /* lasting */]->() } AND (a.topic IS NULL OR coalesce(a.until <= $today, false)) AS ended
            MATCH (m)-[h:ANSWERS_BY|ANSWERED_BY /* ever */]->(a)
            WHERE ended <> (type(h) = 'ANSWERED_BY')
            CREATE (m)-[:$(CASE WHEN ended THEN 'ANSWERED_BY' ELSE 'ANSWERS_BY' END)]->(a)
            DELETE h""";

    private EndedPeriods() {}
}
