/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.change.ChangeListFactory;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.followup.FollowUps;
import io.blocgraph.screen.followup.MyWork;
import io.blocgraph.screen.gaps.GapListFactory;
import io.blocgraph.screen.structure.SearchBoxFactory;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home screen: tasks, current and upcoming gaps, recent changes and figures. */
@PermitAll
@Menu(title = "nav.home", order = 1, icon = "vaadin:home")
@Route("home")
public class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    /** As far ahead as the gaps of a later day are stored. */
    private static final int DAYS_AHEAD = 90;

    private static final int MAX_CHANGES = 5;
    private static final List<String> SCREENS = List.of("structure", "people", "board", "explorer", "followup", "gaps");

    private final GraphQlQueries queries;
    private final CurrentAccount currentAccount;
    private final GapListFactory gapLists;
    private final ChangeListFactory changeLists;
    private final FollowUps followUps;
    private final FollowUpForms forms;
    private final Clock clock;
    private final Div hints = new Div();
    private final Div content = new Div();

    HomeView(
            GraphQlQueries queries,
            CurrentAccount currentAccount,
            GapListFactory gapLists,
            ChangeListFactory changeLists,
            SearchBoxFactory searchBoxes,
            FollowUps followUps,
            FollowUpForms forms,
            Clock clock) {
        this.queries = queries;
        this.currentAccount = currentAccount;
        this.gapLists = gapLists;
        this.changeLists = changeLists;
        this.followUps = followUps;
        this.forms = forms;
        this.clock = clock;
        addClassNames("page", "home");
        content.addClassNames("page-content", "home-parts");
        hints.addClassName("notes");
        add(
                new H1(getTranslation("nav.home")),
                searchBoxes.create(trouble -> hints.add(new ErrorNote(trouble, hints::removeAll))),
                screenLinks(),
                hints,
                content);
    }

    /** Builds links to the other screens, as in the drawer. */
    private Nav screenLinks() {
        var ways = new Nav();
        ways.addClassName("ways");
        ways.getElement().setAttribute("aria-label", getTranslation("home.ways"));
        SCREENS.forEach(
                it -> ways.add(new PageLink(it.equals("followup") ? "follow-up" : it, getTranslation("nav." + it))));
        return ways;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        var scope = currentAccount.scope();
        if (!scope.allVisible() && scope.visible().isEmpty()) {
            content.add(Hints.empty("empty.unseen"));
            return;
        }
        currentAccount
                .permissions()
                .flatMap(AccountPermissions::memberId)
                .ifPresent(member -> content.add(new MyWork(followUps, forms, member, LocalDate.now(clock))));
        content.add(
                new LazyComponent(1, this::tasksAndGaps),
                titledSection("home.changes", new LazyComponent(() -> changeLists.create(null, null, MAX_CHANGES))),
                titledSection("home.figures", new LazyComponent(this::figures)));
    }

    private Component tasksAndGaps() {
        var soon = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        var outlook = gapLists.forecast(soon);
        var tasks = new Section(new H2(getTranslation("home.todo")), new TaskList(outlook, soon));
        var parts = new Div(
                titledSection("home.gaps", gapLists.current(outlook)),
                titledSection("home.coming", gapLists.upcoming(outlook)));
        parts.addClassName("home-parts");
        var work = new Div(tasks, parts);
        work.addClassName("page-content");
        return work;
    }

    private Section titledSection(String title, Component part) {
        var section = new Section(new H2(getTranslation(title)), part);
        section.addClassName("home-part");
        return section;
    }

    /** Builds the figures of the units on which the account has grants; of all blocs if it sees everything. */
    private Component figures() {
        var scope = currentAccount.scope();
        var blocs = (scope.allVisible()
                        ? queries.execute("tasks/home", Optional.empty(), Map.of())
                                .field("units.nodes")
                        : queries.execute(
                                        "tasks/home-mine",
                                        Optional.empty(),
                                        Map.of(
                                                "ids",
                                                currentAccount
                                                        .requirePermissions()
                                                        .unitIds()))
                                .field("nodes"))
                .toEntityList(BlocFigures.class).stream()
                        .filter(it -> it != null && it.code() != null)
                        .toList();
        if (blocs.isEmpty()) {
            return Hints.empty(scope.allVisible() ? "empty.nothing" : "empty.unseen");
        }
        var figures = new UnorderedList();
        figures.addClassName("home-blocs");
        blocs.forEach(it -> figures.add(figuresItem(it)));
        return figures;
    }

    private ListItem figuresItem(BlocFigures bloc) {
        var numbers = new Span(getTranslation(
                "home.bloc",
                Texts.formatNumber(bloc.organizationCount()),
                Texts.formatNumber(bloc.cellCount()),
                Texts.formatNumber(bloc.memberCount()),
                Texts.formatNumber(bloc.officialMemberCount())));
        numbers.addClassName("muted");
        var item = new ListItem(PageLink.toUnit(bloc.code(), bloc.name()), numbers);
        if ("BLOC".equals(bloc.kind())) {
            item.add(new PageLink("board/" + PageLink.encode(bloc.code()), getTranslation("assignment.board")));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home") + " · " + getTranslation("app.name");
    }
}
