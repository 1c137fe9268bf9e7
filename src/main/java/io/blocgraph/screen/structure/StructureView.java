/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The structure screen: the tree of units, with the selected unit or member beside it, on the selected day. */
@PermitAll
@Menu(title = "nav.structure", order = 2, icon = "vaadin:sitemap")
@Route("structure/:code?/:section?")
@RouteAlias("member/:member/:section?")
public class StructureView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private final AsOfPicker asOfPicker;
    private final UnitTree tree;
    private final Div hints = new Div();
    private final StructurePanel panel;
    private StructureLocation location = StructureLocation.START;
    private @Nullable StructureLocation shownLocation;
    private @Nullable StructureLocation filteredLocation;

    StructureView(StructureQueries queries, UnitSectionFactory sections, Forms forms, Clock clock) {
        var today = LocalDate.now(clock);
        asOfPicker = new AsOfPicker(
                today,
                day -> location.withDay(day.filter(it -> !it.equals(today))).navigate());
        tree = new UnitTree(queries, row -> location.toUnit(row.code()).navigate(), this::showError);
        new TreeDragAndDrop(tree, forms.units());
        panel = new StructurePanel(queries, sections, forms, tree, today, this::filter);
        var search = new SearchBox(text -> queries.search(text, location.day()), this::open, this::showError);
        var heading = new H1(getTranslation("nav.structure"));
        heading.addClassName("only-heard");
        addClassName("structure");
        hints.addClassName("notes");
        var tools = new Div(search, asOfPicker);
        tools.addClassName("tools");
        var left = new Section(tree);
        left.addClassName("tree-side");
        left.getElement().setAttribute("aria-label", getTranslation("tree.label"));
        var sides = new Div(left, panel);
        sides.addClassName("sides");
        add(heading, tools, hints, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var next = StructureLocation.of(event);
        if (next.equals(filteredLocation)) {
            // the list has applied the filter already; only the address is updated
            location = next;
            shownLocation = next;
        } else {
            show(next);
        }
        filteredLocation = null;
    }

    @Override
    public String getPageTitle() {
        return panel.title().isEmpty()
                ? getTranslation("app.name")
                : panel.title() + " · " + getTranslation("app.name");
    }

    private void show(StructureLocation next) {
        var sameDay = shownLocation != null && shownLocation.day().equals(next.day());
        // the same address again means a refresh after a change
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
            panel.show(location);
            shownLocation = next;
        } catch (QueryFailedException failure) {
            if (!changed) {
                // it shows what another address leads to
                panel.removeAll();
            }
            showError(failure);
        }
    }

    @Override
    public void refresh() {
        show(location);
    }

    /** Returns the bloc of the unit, since the tree and the chain above the unit are shown too. */
    @Override
    public Optional<String> scopeUnitId() {
        return panel.blocId();
    }

    @Override
    public boolean isBusy() {
        return panel.hasSelectedRows();
    }

    private void filter(StructureLocation next) {
        filteredLocation = next;
        next.navigate();
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
