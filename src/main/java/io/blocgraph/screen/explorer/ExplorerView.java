package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.SavedViews;
import io.blocgraph.explorer.Viewport;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.structure.SearchBoxFactory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bloc as a picture: one sees how things stand, asks who answers for what, and takes the picture along. */
@PermitAll
@Route(value = "explorer/:unit?", layout = MainLayout.class)
public class ExplorerView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private final transient ExplorerQueries queries;
    private final transient OptionLookup options;
    private final transient SavedViews views;
    private final ExplorerToolbar tools;
    private final ExplorerMenu menu;
    private final DiagramCanvas canvas;
    private final LegendPanel legend = new LegendPanel();
    private final Div hints = new Div();
    private final Span caption = new Span();
    private final Div sides;
    private final Div table = new Div();
    private final DetailsPanel side;
    private transient List<Option> blocs = List.of();
    private transient ExplorerLocation location = ExplorerLocation.START;
    private transient @Nullable ExplorerLocation shownLocation;
    private transient @Nullable Diagram shownDiagram;
    private String unit = "";
    private Optional<String> anchorId = Optional.empty();
    private boolean isConnecting;
    private boolean isFromSearch;

    ExplorerView(ExplorerQueries queries, OptionLookup options, SavedViews views, SearchBoxFactory searchBoxes) {
        this.queries = queries;
        this.options = options;
        this.views = views;
        addClassName("explorer");
        hints.addClassName("notes");
        canvas = new DiagramCanvas(this::fetchVisible, new CanvasListener());
        side = new DetailsPanel(queries, ExplorerLocation::navigate, this::startConnecting);
        caption.addClassName("explorer-caption");
        table.addClassName("explorer-lines");
        var stage = new Div(caption, canvas, legend, table);
        stage.addClassName("explorer-stage");
        sides = new Div(stage, side);
        sides.addClassName("explorer-sides");
        menu = new ExplorerMenu(new MenuListener(), () -> sides);
        tools = new ExplorerToolbar(
                queries.today(),
                searchBoxes.create(() -> location.asOf(), this::openSearchResult, this::showError),
                menu,
                change -> change.apply(location).navigate());
        add(tools, hints, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ExplorerLocation.of(event));
        ExplorerLocation.invalidDay(event.getLocation().getQueryParameters())
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
                blocs = topUnitOptions();
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

    /** The blocs; who sees none of them is offered the largest units that they see. */
    private List<Option> topUnitOptions() {
        return Stream.of("BLOC", "CLUSTER", "ORGANIZATION")
                .map(it -> options.units(List.of(it), null, ""))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void showDiagram(Diagram diagram, @Nullable ExplorerLocation before) {
        tools.show(location, blocs, topUnit(diagram));
        menu.show(location, unit);
        legend.show(diagram.legend());
        caption.setText(topUnit(diagram).name() + " · " + Texts.formatDate(diagram.asOf()));
        sides.setClassName(
                "explorer-asked",
                !location.selected().isEmpty() || location.without().isPresent());
        setClassName("explorer-as-table", location.table());
        table.removeAll();
        if (location.table()) {
            table.add(new DiagramTable(
                    diagram,
                    new PageLinks(location.asOf()),
                    it -> location.withSelection(List.of(it)).navigate()));
        }
        canvas.show(diagram, anchorId, before != null && before.hasSameContentAs(location));
        canvas.highlight(side.show(location, diagram), location.selected());
        if (isFromSearch) {
            location.selected().stream()
                    .reduce((one, last) -> last)
                    .flatMap(it -> DetailsPanel.node(diagram, it))
                    .ifPresent(canvas::goTo);
        }
    }

    private static Option topUnit(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(it -> it.id().equals(diagram.unit()))
                .findFirst()
                .map(it -> new Option(it.id(), it.code(), it.name()))
                .orElseGet(() -> new Option(diagram.unit(), "", diagram.unit()));
    }

    private Optional<Diagram> fetchVisible(Viewport viewport, String key) {
        return Optional.of(queries.diagram(location, unit, Optional.of(viewport), getLocale()))
                .filter(it -> it.key().equals(key));
    }

    /** The next that is clicked or found is the other end of a way from what is chosen. */
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
                        : topUnit(diagram).name()) + " · " + getTranslation("app.name");
    }

    private final class CanvasListener implements DiagramCanvas.Listener {

        @Override
        public void choose(@Nullable String id, boolean second) {
            var diagram = shownDiagram;
            if (id == null || diagram == null) {
                location.withSelection(List.of()).navigate();
                return;
            }
            var subject = diagram.nodes().stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .filter(it -> it.type() == Diagram.NodeType.PERSON)
                    .flatMap(it -> Optional.ofNullable(it.person()))
                    .map(Diagram.Person::id)
                    .orElse(id);
            ExplorerView.this.select(subject, second);
        }

        @Override
        public void fold(String id, boolean folded) {
            anchorId = Optional.of(id);
            location.withFolded(id, folded).navigate();
        }
    }

    private final class MenuListener implements ExplorerMenu.Listener {

        @Override
        public void toggleTable() {
            location.withTable(!location.table()).navigate();
        }

        @Override
        public void openViews() {
            new SavedViewsDialog(views, location.href(), getPageTitle()).open();
        }

        @Override
        public void openGraphQl() {
            new GraphQlDialog(ExplorerGraphQlRequest.of(location, unit, side.isPersonSelected())).open();
        }
    }
}
