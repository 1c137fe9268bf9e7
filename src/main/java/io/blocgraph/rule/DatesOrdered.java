/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A period starts before it ends and lies within the lifetime of the unit to which it belongs. A period that violates the
 * rule may not be valid on any day, so all periods are checked, whatever the day.
 */
@Component
final class DatesOrdered implements Rule {

    private static final String ORDER = "WHEN r.since >= r.until THEN ['order', '', r.until]";

    private static final RuleInput PLACES = RuleInput.of("datedPlaces", """
            COLLECT {
              MATCH (u)-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->(x:Unit)
              WITH u, r, x, CASE %s %s %s END AS v
              WHERE v IS NOT NULL
              RETURN {entities: [x], values: [{period: 'place', of: [u.name, x.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]} ORDER BY x.id
            }""".formatted(ORDER, inside("x"), inside("u")));

    private static final RuleInput SEATS = RuleInput.of("datedSeats", """
            COLLECT {
              MATCH (u)<-[:LEADS|LED /* ever */]-(:Committee)<-[:ON|WAS_ON /* ever */]-(r:Seat /* ever */)
              WITH u, r, CASE %s %s END AS v
              WHERE v IS NOT NULL
              MATCH (r)<-[:HOLDS|HELD /* ever */]-(m:Member)
              RETURN {member: m, entities: [r], values: [{period: 'seat', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("u")));

    private static final RuleInput ASSIGNMENTS = RuleInput.of("datedAssignments", """
            COLLECT {
              MATCH (u)<-[r:COVERS|COVERED /* ever */]-(a:Assignment)
              WITH u, r, a, CASE %s %s END AS v
              WHERE v IS NOT NULL
              MATCH (a)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m:Member)
              RETURN {member: m, entities: [a], values: [{period: 'assignment', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("u")));

    private static final RuleInput MEMBERSHIPS = RuleInput.of("datedMemberships", """
            COLLECT {
              MATCH (u)<-[r:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN /* ever */]-(m:Member)
              WITH u, r, m, CASE %s %s END AS v
              WHERE v IS NOT NULL
              RETURN {member: m, own: true, entities: [], values: [{period: 'membership', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("u")));

    private static final RuleInput TERMS = RuleInput.of("datedTerms", """
            COLLECT { MATCH (u)<-[:LEADS|LED /* ever */]-(c:Committee) WHERE c.termStart >= c.termEnd RETURN c ORDER BY c.id }""");

    /**
     * Returns the cases of an expression {@code [variant, name, day]} for a period {@code r} that does not lie within the
     * lifetime of a unit.
     */
    private static String inside(String unit) {
        return """
                WHEN r.since < %1$s.establishedOn THEN ['before', %1$s.name, %1$s.establishedOn]
                WHEN coalesce(r.until > %1$s.dissolvedOn, %1$s.dissolvedOn IS NOT NULL)
                  THEN ['after', %1$s.name, %1$s.dissolvedOn]""".formatted(unit);
    }

    @Override
    public RuleCode code() {
        return RuleCode.DATES_ORDERED;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("since");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.MEMBERS, PLACES, SEATS, ASSIGNMENTS, MEMBERSHIPS, TERMS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE
                  WHEN u.establishedOn >= u.dissolvedOn THEN [{values: [u.establishedOn, u.dissolvedOn], variant: 'life'}]
                  ELSE []
                END""", """
                [m IN members WHERE m.`officialOn` < m.joinedOn OR m.joinedOn <= m.`bornOn` | {
                  member: m, own: true, personal: true, values: [m.`bornOn`, m.joinedOn, m.`officialOn`], variant: 'person'
                }]""", """
                [c IN datedTerms | {
                  entities: [c], values: [c.termStart, c.termEnd, {committee: c.kind}], variant: 'term'
                }]""", "datedPlaces", "datedSeats", "datedAssignments", "datedMemberships");
    }
}
