/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Viewport;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.structure.SearchBoxFactory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The explorer: a bloc as an interactive diagram, with details of the selection and export to files. */
@PermitAll
@Menu(title = "nav.explorer", order = 3, icon = "vaadin:cluster")
@Route("explorer/:unit?")
public class ExplorerView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private final transient ExplorerQueries queries;
    private final ExplorerToolbar tools;
    private final ExplorerMenu menu;
    private final ExplorerStage stage;
    private final Div hints = new Div();
    private final Div sides;
    private final DetailsPanel side;
    private transient List<Option> blocs = List.of();
    private transient ExplorerLocation location = ExplorerLocation.START;
    private transient @Nullable ExplorerLocation shownLocation;
    private transient @Nullable Diagram shownDiagram;
    private String unit = "";
    private Optional<String> anchorId = Optional.empty();
    private boolean isConnecting;
    private boolean isFromSearch;

    ExplorerView(ExplorerQueries queries, SavedViews views, SearchBoxFactory searchBoxes) {
        this.queries = queries;
        addClassName("explorer");
        hints.addClassName("notes");
        stage = new ExplorerStage(this::fetchVisible, new CanvasListener());
        side = new DetailsPanel(queries, ExplorerLocation::navigate, this::startConnecting);
        sides = new Div(stage, side);
        sides.addClassName("explorer-sides");
        menu = new ExplorerMenu(views, side::isPersonSelected, () -> sides);
        tools = new ExplorerToolbar(
                queries.today(),
                searchBoxes.create(() -> location.asOf(), this::openSearchResult, this::showError),
                menu,
                change -> change.apply(location).navigate());
        var heading = new H1(getTranslation("nav.explorer"));
        heading.addClassName("only-heard");
        add(heading, tools, hints, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ExplorerParameters.read(event));
        ExplorerParameters.invalidDay(event.getLocation().getQueryParameters())
                .ifPresent(it -> hints.add(Hints.warning(getTranslation("day.nonsense", it))));
    }

    @Override
    public void refresh() {
        blocs = List.of();
        show(location);
    }

    @Override
    public Optional<String> scopeUnitId() {
        return Optional.ofNullable(shownDiagram).map(Diagram::unit);
    }

    private void show(ExplorerLocation next) {
        var before = shownLocation;
        location = next;
        hints.removeAll();
        try {
            if (blocs.isEmpty()) {
                blocs = queries.topUnits();
            }
            unit = next.unit()
                    .or(() -> blocs.stream().findFirst().map(Option::code))
                    .orElse("");
            sides.setVisible(!unit.isEmpty());
            tools.setVisible(!unit.isEmpty());
            if (unit.isEmpty()) {
                hints.add(Hints.empty(queries.seesEverything() ? "empty.nothing" : "empty.unseen"));
                return;
            }
            var diagram = queries.diagram(next, unit, Optional.empty(), getLocale());
            shownDiagram = diagram;
            showDiagram(diagram, before);
            shownLocation = next;
        } catch (QueryFailedException failure) {
            showError(failure);
        } catch (BadRequestException nothing) {
            hints.add(Hints.empty("explorer.none", unit));
        } finally {
            anchorId = Optional.empty();
            isConnecting = false;
            isFromSearch = false;
        }
    }

    private void showDiagram(Diagram diagram, @Nullable ExplorerLocation before) {
        tools.show(location, blocs, ExplorerStage.topUnit(diagram));
        menu.show(location, unit, getPageTitle());
        sides.setClassName(
                "explorer-asked",
                !location.selected().isEmpty() || location.without().isPresent());
        setClassName("explorer-as-table", location.table());
        stage.show(diagram, location, anchorId, before != null && before.hasSameContentAs(location));
        stage.highlight(side.show(location, diagram), location.selected());
        if (isFromSearch) {
            location.selected().stream()
                    .reduce((one, last) -> last)
                    .flatMap(it -> DetailsPanel.node(diagram, it))
                    .ifPresent(stage::goTo);
        }
    }

    private Optional<Diagram> fetchVisible(Viewport viewport, String key) {
        return Optional.of(queries.diagram(location, unit, Optional.of(viewport), getLocale()))
                .filter(it -> it.key().equals(key));
    }

    /** Makes the next unit or person selected the other end of a path from the current selection. */
    private void startConnecting() {
        isConnecting = true;
        hints.removeAll();
        hints.add(Hints.warning(getTranslation("explorer.way.choose")));
    }

    private void select(String id, boolean isSecond) {
        var first = location.selected().stream().findFirst().filter(it -> !it.equals(id));
        var isTwo = (isSecond || isConnecting) && first.isPresent();
        location.withSelection(isTwo ? List.of(first.get(), id) : List.of(id)).navigate();
    }

    private void openSearchResult(String id, boolean isPerson) {
        isFromSearch = true;
        var bloc = queries.details(id, isPerson, location.asOf()).flatMap(SelectionDetails::blocCode);
        var diagram = shownDiagram;
        if (diagram == null
                || bloc.isEmpty()
                || bloc.get().equals(unit)
                || DetailsPanel.node(diagram, id).isPresent()) {
            select(id, false);
        } else {
            location.withUnit(bloc.get()).withSelection(List.of(id)).navigate();
        }
    }

    private void showError(QueryFailedException failure) {
        shownLocation = null;
        hints.removeAll();
        hints.add(new ErrorNote(failure, () -> show(location)));
    }

    @Override
    public String getPageTitle() {
        var diagram = shownDiagram;
        return (diagram == null
                        ? getTranslation("nav.explorer")
                        : ExplorerStage.topUnit(diagram).name()) + " · " + getTranslation("app.name");
    }

    private final class CanvasListener implements DiagramCanvas.Listener {

        @Override
        public void choose(@Nullable String id, boolean second) {
            var diagram = shownDiagram;
            if (id == null || diagram == null) {
                location.withSelection(List.of()).navigate();
                return;
            }
            ExplorerView.this.select(DetailsPanel.subjectId(diagram, id), second);
        }

        @Override
        public void fold(String id, boolean folded) {
            anchorId = Optional.of(id);
            location.withFolded(id, folded).navigate();
        }
    }
}
