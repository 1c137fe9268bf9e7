/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.VisibleUnits;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what colors show of following up, in one statement for all units under a unit. */
@Component
class FollowUpFigures {

    private static final String VISITED =
            "WITH u WHERE u.visitedOn IS NOT NULL RETURN u.id AS unit, u.visitedOn AS visited";

    private static final String VISITED_THEN = """
            MATCH (u)<-[:ABOUT|WAS_ABOUT /* ever */]-(v:Visit)
            WHERE v.byResponsible AND v.heldOn <= $asOf
            RETURN u.id AS unit, max(v.heldOn) AS visited""";

    private static final String DEVELOPMENTS = """
            MATCH (u)<-[%s]-(d:Development)
            WHERE d.recordedOn <= $asOf AND coalesce(d.closedOn > $asOf, true)
            RETURN u.id AS unit, count(d) AS developments""";

    private static final String OPEN = DEVELOPMENTS.formatted(":ABOUT /* lasting */");

    private static final String OPEN_THEN =
            DEVELOPMENTS.formatted("a:ABOUT|WAS_ABOUT|CAME_FROM /* ever */ WHERE validOnDay(a)");

    private final VisibleUnits units;

    FollowUpFigures(VisibleUnits units) {
        this.units = units;
    }

    /** {@return the day of the last visit by somebody responsible, by the id of each unit that was visited} */
    Map<String, LocalDate> lastVisits(String top, AsOf asOf, Scope scope) {
        return units
                .read(asOf, scope, SubtreeReader.BELOW, asOf.present() ? VISITED : VISITED_THEN, Map.of("top", top))
                .stream()
                .collect(Collectors.toMap(row -> row.text("unit"), row -> Objects.requireNonNull(row.day("visited"))));
    }

    /** {@return the number of open developments, by the id of each unit that has some} */
    Map<String, Long> openDevelopments(String top, AsOf asOf, Scope scope) {
        return units
                .read(asOf, scope, SubtreeReader.BELOW, asOf.present() ? OPEN : OPEN_THEN, Map.of("top", top))
                .stream()
                .collect(Collectors.toMap(row -> row.text("unit"), row -> row.number("developments")));
    }
}
