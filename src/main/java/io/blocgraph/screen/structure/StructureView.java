package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.RowSelection;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of units, and beside it who answers for the one that is chosen, on the day that is chosen. */
@PermitAll
@Menu(title = "nav.structure", order = 2, icon = "vaadin:sitemap")
@Route("structure/:code?/:section?")
@RouteAlias("member/:member/:section?")
public class StructureView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private final StructureQueries queries;
    private final UnitSectionFactory sections;
    private final Forms forms;
    private final AsOfPicker asOfPicker;
    private final UnitTree tree;
    private final Div hints = new Div();
    private final Section showInPanel = new Section();
    private StructureLocation location = StructureLocation.START;
    private @Nullable StructureLocation shownLocation;
    private @Nullable StructureLocation filteredLocation;
    private @Nullable String blocId;
    private final LocalDate today;
    private String title = "";

    StructureView(StructureQueries queries, UnitSectionFactory sections, Forms forms, Clock clock) {
        this.queries = queries;
        this.sections = sections;
        this.forms = forms;
        this.today = LocalDate.now(clock);
        asOfPicker = new AsOfPicker(
                today,
                day -> location.withDay(day.filter(it -> !it.equals(today))).navigate());
        tree = new UnitTree(queries, row -> location.toUnit(row.code()).navigate(), this::showError);
        new TreeDragAndDrop(tree, forms.units());
        var search = new SearchBox(text -> queries.search(text, location.day()), this::open, this::showError);
        addClassName("structure");
        hints.addClassName("notes");
        showInPanel.addClassName("panel");
        showInPanel
                .getElement()
                .setAttribute("aria-label", getTranslation("panel.label"))
                .setAttribute("aria-live", "polite");
        var tools = new Div(search, asOfPicker);
        tools.addClassName("tools");
        var left = new Section(tree);
        left.addClassName("tree-side");
        left.getElement().setAttribute("aria-label", getTranslation("tree.label"));
        var sides = new Div(left, showInPanel);
        sides.addClassName("sides");
        add(tools, hints, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var next = StructureLocation.of(event);
        if (next.equals(filteredLocation)) {
            // the list has filtered itself; the address only follows
            location = next;
            shownLocation = next;
        } else {
            show(next);
        }
        filteredLocation = null;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("app.name") : title + " · " + getTranslation("app.name");
    }

    private void show(StructureLocation next) {
        var sameDay = shownLocation != null && shownLocation.day().equals(next.day());
        // the same address again means that something was changed
        var changed = shownLocation != null && shownLocation.equals(next);
        location = next;
        hints.removeAll();
        asOfPicker.setDay(next.day());
        next.invalidDay().ifPresent(it -> hints.add(Hints.warning(getTranslation("day.nonsense", it))));
        try {
            if (!sameDay) {
                tree.show(next.day());
            } else if (changed) {
                tree.refresh();
            }
            showSelection();
            shownLocation = next;
        } catch (QueryFailedException failure) {
            showError(failure);
        }
    }

    @Override
    public void refresh() {
        show(location);
    }

    /** The bloc, since the tree beside the unit and the chain above it are shown too. */
    @Override
    public Optional<String> scopeUnitId() {
        return Optional.ofNullable(blocId);
    }

    @Override
    public boolean isBusy() {
        return new RowSelection(showInPanel).isPresent();
    }

    private void filter(StructureLocation next) {
        filteredLocation = next;
        next.navigate();
    }

    private void showSelection() {
        title = "";
        blocId = null;
        if (location.unit().isPresent()) {
            showUnit(location.unit().get());
        } else if (location.member().isPresent()) {
            showMember(location.member().get());
        } else {
            tree.deselectAll();
            var welcome = new Div(
                    Hints.empty(
                            !tree.hasNoUnits()
                                    ? "empty.choose"
                                    : queries.seesEverything() ? "empty.nothing" : "empty.unseen"),
                    new RootActions(forms.units()));
            welcome.addClassName("welcome");
            showInPanel(welcome);
        }
    }

    private void showUnit(String code) {
        var unit = queries.unit(code, location.day());
        unit.ifPresentOrElse(
                it -> {
                    title = it.name();
                    blocId = it.bloc().map(UnitRef::id).orElse(null);
                    tree.reveal(it.path());
                    showInPanel(
                            new UnitPanel(it, location, location.day().orElse(today), sections, forms, this::filter));
                },
                () -> showInPanel(Hints.empty("empty.unit", code)));
    }

    private void showMember(String code) {
        var member = queries.member(code, location.day());
        tree.deselectAll();
        member.ifPresentOrElse(
                it -> {
                    title = it.fullName();
                    Optional.ofNullable(it.cell())
                            .flatMap(cell -> queries.unit(cell.code(), location.day()))
                            .ifPresent(cell -> tree.reveal(cell.path()));
                    showInPanel(new MemberPanel(it, location, sections, forms));
                },
                () -> showInPanel(Hints.empty("empty.member", code)));
    }

    private void showInPanel(Component content) {
        showInPanel.removeAll();
        showInPanel.add(content);
        if (location.unit().isPresent() || location.member().isPresent()) {
            // where the panel stands below the tree, bring it into sight; beside the tree, begin at its top
            showInPanel
                    .getElement()
                    .executeJs("matchMedia('(max-width: 900px)').matches"
                            + " ? this.scrollIntoView({block: 'start'}) : this.scrollTo(0, 0)");
        }
    }

    private void open(SearchResult found) {
        (found.isPerson() ? location.toMember(found.code()) : location.toUnit(found.code())).navigate();
    }

    private void showError(QueryFailedException failure) {
        shownLocation = null;
        hints.removeAll();
        hints.add(new ErrorNote(failure, () -> show(location)));
    }
}
