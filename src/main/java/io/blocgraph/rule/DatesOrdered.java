/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A period starts before it ends and lies within the lifetime of what it joins: a unit, the term of a committee that was
 * followed by another, the membership of the holder of a seat or an assignment. The places of a unit follow one another. A period
 * that violates the rule may not be valid on any day, so all periods are checked, whatever the day.
 */
@Component
final class DatesOrdered implements Rule {

    private static final String ORDER = "WHEN r.since >= r.until THEN ['order', '', r.until]";

    /** The case of a seat or an assignment that outlives the membership of its holder {@code m}, who has not returned since. */
    private static final String LEFT = """
            WHEN coalesce(r.until > m.leftOn, m.leftOn IS NOT NULL) AND NOT EXISTS {
              MATCH (m)-[b:BELONGS_TO|BELONGED_TO /* ever */]->(:Unit) WHERE coalesce(b.until > m.leftOn, true)
            } THEN ['left', '', m.leftOn]""";

    /**
     * Places and lineage, which are matched together: planning costs most for patterns. A unit is under one unit and in one
     * cluster at a time, and, if its kind has parents, under one on every day between its first and its last place. Two parents on the
     * day itself are a violation of {@link ParentKind}.
     */
    private static final RuleInput PLACES =
            RuleInput.of("datedPlaces", """
            COLLECT {
              MATCH (u)-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER|MERGED_INTO|SPLIT_FROM|RENAMED|TRANSFERRED /* ever */]->(x:Unit)
              WITH u, r, x ORDER BY coalesce(r.since, date('0001-01-01')), x.id
              WITH u, collect({
                unit: x, since: coalesce(r.since, r.on), until: coalesce(r.until, r.on), on: r.on,
                of: CASE WHEN type(r) ENDS WITH 'PART_OF' THEN 'parent' WHEN type(r) ENDS WITH 'IN_CLUSTER' THEN 'cluster' ELSE type(r) END
              }) AS l
              UNWIND range(0, size(l) - 1) AS i
              WITH u, l[i] AS k, l[i].unit AS q, head([y IN l[i + 1..] WHERE y.on IS NULL AND y.of = l[i].of]) AS j
              WITH u, k, q, j, CASE
                WHEN k.on IS NULL AND k.since >= k.until THEN ['order', '', k.until]
                %s %s
                WHEN k.of = 'MERGED_INTO' AND u.dissolvedOn IS NULL THEN ['merged', q.name, k.on]
                WHEN j IS NOT NULL AND coalesce(j.since < k.until, true)
                  AND NOT (k.of = 'parent' AND validOnDay(k) AND validOnDay(j) AND existsOnDay(u))
                  THEN ['overlap', j.unit.name, j.since]
                WHEN k.of = 'parent' AND k.until < j.since AND NOT u.kind IN $top THEN ['hole', k.until, j.since]
              END AS v
              WHERE v IS NOT NULL
              RETURN {
                entities: CASE WHEN v[0] IN ['overlap', 'hole'] THEN [q, j.unit] ELSE [q] END,
                values: [{period: CASE WHEN k.on IS NULL THEN 'place' ELSE 'lineage' END, of: [u.name, q.name]}, k.since, v[2], v[1]],
                since: k.since, variant: v[0]
              } ORDER BY q.id
            }""".formatted(inside("k", "q"), inside("k", "u")));

    private static final RuleInput SEATS =
            RuleInput.of("datedSeats", """
            COLLECT {
              MATCH (u)<-[:LEADS|LED /* ever */]-(c:Committee)<-[:ON|WAS_ON /* ever */]-(r:Seat /* ever */)<-[:HOLDS|HELD /* ever */]-(m:Member)
              WITH u, r, m, CASE %s %s %s %s END AS v
              WHERE v IS NOT NULL
              RETURN {member: m, entities: [r], values: [{period: 'seat', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("r", "u"), LEFT, """
            WHEN c.kind <> 'STEERING' AND coalesce(r.until > c.termEnd, c.termEnd IS NOT NULL) AND EXISTS {
              MATCH (u)<-[:LEADS|LED /* ever */]-(d:Committee)
              WHERE d.kind = c.kind AND d.termStart >= c.termEnd AND coalesce(d.termStart < r.until, true)
            } THEN ['followed', '', c.termEnd]"""));

    private static final RuleInput ASSIGNMENTS =
            RuleInput.of("datedAssignments", """
            COLLECT {
              MATCH (u)<-[r:COVERS|COVERED /* ever */]-(a:Assignment)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m:Member)
              WITH u, r, a, m, CASE %s %s %s END AS v
              WHERE v IS NOT NULL
              RETURN {member: m, entities: [a], values: [{period: 'assignment', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("r", "u"), LEFT));

    private static final RuleInput MEMBERSHIPS =
            RuleInput.of("datedMemberships", """
            COLLECT {
              MATCH (u)<-[r:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN /* ever */]-(m:Member)
              WITH u, r, m, CASE %s %s END AS v
              WHERE v IS NOT NULL
              RETURN {member: m, own: true, entities: [], values: [{period: 'membership', of: [m.fullName, u.name]}, r.since, v[2], v[1]], since: r.since, variant: v[0]}
            }""".formatted(ORDER, inside("r", "u")));

    private static final RuleInput TERMS = RuleInput.of("datedTerms", """
            COLLECT { MATCH (u)<-[:LEADS|LED /* ever */]-(c:Committee) WHERE c.termStart >= c.termEnd RETURN c ORDER BY c.id }""");

    /**
     * Returns the cases of an expression {@code [variant, name, day]} for a period that does not lie within the lifetime of a
     * unit.
     */
    private static String inside(String period, String unit) {
        return """
                WHEN %1$s.since < %2$s.establishedOn THEN ['before', %2$s.name, %2$s.establishedOn]
                WHEN coalesce(%1$s.until > %2$s.dissolvedOn, %2$s.dissolvedOn IS NOT NULL)
                  THEN ['after', %2$s.name, %2$s.dissolvedOn]""".formatted(period, unit);
    }

    private final UnitKinds kinds;

    DatesOrdered(UnitKinds kinds) {
        this.kinds = kinds;
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
    public Map<String, Object> parameters(LocalDate day) {
        return Map.of(
                "top",
                kinds.all().values().stream()
                        .filter(kind -> kind.parents().isEmpty())
                        .map(UnitKind::code)
                        .toList());
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
