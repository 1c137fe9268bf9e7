/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.DiagramRequest;
import io.blocgraph.explorer.DiagramService;
import io.blocgraph.explorer.Viewport;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.UnitRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The queries of the explorer: diagrams from the diagram service, all other data from the API. */
@Component
class ExplorerQueries {

    private final DiagramService diagrams;
    private final CurrentAccount currentAccount;
    private final GraphQlQueries queries;
    private final OptionLookup options;
    private final Clock clock;

    ExplorerQueries(
            DiagramService diagrams,
            CurrentAccount currentAccount,
            GraphQlQueries queries,
            OptionLookup options,
            Clock clock) {
        this.diagrams = diagrams;
        this.options = options;
        this.currentAccount = currentAccount;
        this.queries = queries;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns whether everything is visible to the signed-in account. */
    boolean seesEverything() {
        return currentAccount.scope().allVisible();
    }

    /** {@return the visible blocs; without any, the largest visible units} */
    List<Option> topUnits() {
        return Stream.of("BLOC", "CLUSTER", "ORGANIZATION")
                .map(it -> options.units(List.of(it), null, ""))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the diagram of a location, clipped to the viewport if there is one. */
    Diagram diagram(ExplorerLocation location, String unit, Optional<Viewport> view, Locale language) {
        return diagrams.diagram(
                new DiagramRequest(
                        unit,
                        location.layout(),
                        location.asOf().orElseGet(this::today),
                        location.compare(),
                        location.colorEncoding(),
                        location.folded(),
                        location.opened(),
                        location.without(),
                        view,
                        language),
                currentAccount.scope());
    }

    /** Reads the details of a unit or person. Ids do not reveal the type: the probable one is queried first. */
    Optional<SelectionDetails> details(String id, boolean isProbablyPerson, Optional<LocalDate> day) {
        return (isProbablyPerson ? member(id, day) : unit(id, day))
                .or(() -> isProbablyPerson ? unit(id, day) : member(id, day));
    }

    private Optional<SelectionDetails> unit(String id, Optional<LocalDate> day) {
        return Optional.ofNullable(queries.execute("tasks/explored-unit", day, Map.of("id", id))
                .field("unit")
                .toEntity(SelectionDetails.class));
    }

    private Optional<SelectionDetails> member(String id, Optional<LocalDate> day) {
        return Optional.ofNullable(queries.execute("tasks/explored-member", day, Map.of("id", id))
                .field("member")
                .toEntity(SelectionDetails.class));
    }

    /** Reads the path between two units or people; empty if they are not connected. */
    List<PathStep> path(String from, String to, Optional<LocalDate> day) {
        return queries.execute("tasks/explored-way", day, Map.of("from", from, "to", to))
                .field("path")
                .toEntityList(PathStep.class);
    }

    /** Reads the consequences of a member's departure. */
    DepartureImpact departureImpact(String member, Optional<LocalDate> day) {
        return queries.read("tasks/impact", day, Map.of("member", member), "impact", DepartureImpact.class);
    }

    /** The consequences of a member's departure, as texts. */
    record DepartureImpact(String text, List<Vacancy> holes) {

        /** A unit that would have a vacancy. */
        record Vacancy(String text, UnitRef unit) {}
    }
}
