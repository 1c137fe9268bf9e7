/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.SavedViewsButton;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The gaps screen: violated rules by bloc, cluster and rule, and the coverage. */
@PermitAll
@Menu(title = "nav.gaps", order = 6, icon = "vaadin:warning")
@Route("gaps")
public class GapsView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION");

    private final Gaps gaps;
    private final GapListFactory gapLists;
    private final OptionLookup options;
    private final Clock clock;
    private final Div download = new Div();
    private final Div content = new Div();
    private GapFilter filter = GapFilter.NONE;

    GapsView(Gaps gaps, GapListFactory sections, OptionLookup options, SavedViews views, Clock clock) {
        this.gaps = gaps;
        this.gapLists = sections;
        this.options = options;
        this.clock = clock;
        addClassName("page");
        content.addClassName("page-content");
        var tools = new Div(new SavedViewsButton(views), download);
        tools.addClassName("page-tools");
        var head = new Div(new H1(getTranslation("nav.gaps")), tools);
        head.addClassName("page-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = GapFilter.of(event);
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        download.removeAll();
        try {
            show(filter);
        } catch (QueryFailedException failure) {
            content.add(new ErrorNote(failure, this::refresh));
        }
    }

    private void show(GapFilter shown) {
        var today = LocalDate.now(clock);
        var within = shown.within().flatMap(it -> options.unit(it));
        var titles = gapLists.titles();
        var unit = within.map(Option::id).orElse(null);
        var responsible = shown.responsible().flatMap(options::member);
        var rules = shown.rules(new ArrayList<>(titles.keySet()));
        var selection =
                new GapSelection(unit, responsible.map(Option::id).orElse(null), rules, shown.severity(), shown.day());
        download.add(gaps.download(selection, titles));
        content.add(
                new GapFilterBar(shown, within, responsible, titles, today, options),
                new LazyComponent(() -> gapLists.create(selection, shown.isByPlace())));
        if (responsible.isEmpty()) {
            content.add(new LazyComponent(() -> new CoverageSection(gaps, unit, today)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.gaps") + " · " + getTranslation("app.name");
    }
}
