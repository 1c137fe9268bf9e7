package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A period starts before it ends, and stays inside the life of what it joins. A period in disorder may hold on no day at all, so
 * all of them are looked at, whatever the day.
 */
@Component
final class DatesOrdered implements Rule {

    private static final String ORDER = "WHEN r.since >= r.until THEN ['order', '', r.until]";

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
    public List<Finding> findings() {
        return List.of(life(), person(), term(), place(), seat(), assignment(), membership());
    }

    private static Finding life() {
        return Finding.of("WITH u WHERE u.establishedOn >= u.dissolvedOn")
                .values("u.establishedOn", "u.dissolvedOn")
                .variant("'life'");
    }

    private static Finding person() {
        return Finding.ofMember("""
                MATCH (u:Unit)<-[:BELONGS_TO]-(m:Member)
                WHERE m.officialOn < m.joinedOn OR m.joinedOn <= m.bornOn""")
                .values("m.bornOn", "m.joinedOn", "m.officialOn")
                .variant("'person'");
    }

    private static Finding term() {
        return Finding.of("MATCH (u)<-[: LEADS|LED]-(c:Committee) WHERE c.termStart >= c.termEnd")
                .entities("c")
                .values("c.termStart", "c.termEnd", "{committee: c.kind}")
                .variant("'term'");
    }

    private static Finding place() {
        return period(Finding.of("""
                MATCH (u)-[r: PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER]->(x:Unit)
                WITH u, r, x, CASE %s %s %s END AS v
                WHERE v IS NOT NULL""".formatted(ORDER, inside("x"), inside("u"))), "place", "u.name", "x.name")
                .entities("x");
    }

    private static Finding seat() {
        return period(Finding.ofPart("""
                MATCH (u:Unit)<-[: LEADS|LED]-(c:Committee)<-[: ON|WAS_ON]-(r: Seat)<-[: HOLDS|HELD]-(m:Member)
                WITH u, c, r, m, CASE %s
                  WHEN r.since < c.termStart THEN ['early', u.name, c.termStart]
                %s END AS v
                WHERE v IS NOT NULL""".formatted(ORDER, inside("u"))), "seat", "m.fullName", "u.name")
                .entities("r", "c");
    }

    private static Finding assignment() {
        return period(Finding.ofPart("""
                MATCH (u:Unit)<-[r: COVERS|COVERED]-(a:Assignment)<-[: ANSWERS_BY|ANSWERED_BY]-(m:Member)
                WITH u, r, a, m, CASE %s %s END AS v
                WHERE v IS NOT NULL""".formatted(ORDER, inside("u"))), "assignment", "m.fullName", "u.name")
                .entities("a");
    }

    private static Finding membership() {
        return period(Finding.ofMember("""
                MATCH (u:Unit)<-[r: BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN]-(m:Member)
                WITH u, r, m, CASE %s %s END AS v
                WHERE v IS NOT NULL""".formatted(ORDER, inside("u"))), "membership", "m.fullName", "u.name");
    }

    private static Finding period(Finding finding, String what, String of, String in) {
        return finding.values(
                        "{period: '%s', of: [%s, %s]}".formatted(what, of, in), "r.since", "r.until", "v[1]", "v[2]")
                .since("r.since")
                .variant("v[0]");
    }

    /** What is wrong with a period {@code r} as {@code [variant, name, day]}, where a unit does not exist all along. */
    private static String inside(String unit) {
        return """
                WHEN r.since < %1$s.establishedOn THEN ['before', %1$s.name, %1$s.establishedOn]
                WHEN coalesce(r.until > %1$s.dissolvedOn, %1$s.dissolvedOn IS NOT NULL)
                  THEN ['after', %1$s.name, %1$s.dissolvedOn]""".formatted(unit);
    }
}
