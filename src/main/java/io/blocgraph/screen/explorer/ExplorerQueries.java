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

/** What the explorer asks: pictures of those who draw them, and all else of the API. */
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

    /** Whether who asks sees all there is, and not some units alone. */
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

    /** The picture of an address, or what is in view of it. */
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

    /** What there is to say of a unit or a person; ids do not tell which it is. */
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

    /** The way between two, step by step; empty if they do not hang together. */
    List<PathStep> path(String from, String to, Optional<LocalDate> day) {
        return queries.execute("tasks/explored-way", day, Map.of("from", from, "to", to))
                .field("path")
                .toEntityList(PathStep.class);
    }

    /** What would be if somebody left. */
    DepartureImpact departureImpact(String member, Optional<LocalDate> day) {
        return queries.execute("tasks/impact", day, Map.of("member", member))
                .field("impact")
                .toEntity(DepartureImpact.class);
    }

    /** What would be if somebody left, in words. */
    record DepartureImpact(String text, List<Vacancy> holes) {

        /** A unit where nobody would answer. */
        record Vacancy(String text, UnitRef unit) {}
    }
}
