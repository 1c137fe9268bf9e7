package io.blocgraph.screen.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import com.vaadin.flow.router.Route;
import io.blocgraph.access.Access;
import io.blocgraph.screen.Answers;
import io.blocgraph.screen.Later;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.change.Histories;
import io.blocgraph.screen.gaps.GapSections;
import io.blocgraph.screen.structure.Finder;
import io.blocgraph.screen.structure.Notes;
import io.blocgraph.screen.structure.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What needs doing, what comes up, what was changed, and the figures. */
@PermitAll
@Route(value = "home", layout = MainLayout.class)
public class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private static final int DAYS_AHEAD = 90;
    private static final int ENTRIES = 5;
    private static final List<String> WAYS = List.of("structure", "people", "board", "explorer", "gaps");

    private final Answers answers;
    private final Access access;
    private final GapSections gaps;
    private final Histories histories;
    private final Clock clock;
    private final Div notes = new Div();
    private final Div content = new Div();

    HomeView(Answers answers, Access access, GapSections gaps, Histories histories, Finder finder, Clock clock) {
        this.answers = answers;
        this.access = access;
        this.gaps = gaps;
        this.histories = histories;
        this.clock = clock;
        addClassNames("page", "home");
        content.addClassNames("page-content", "home-parts");
        notes.addClassName("notes");
        add(
                new H1(getTranslation("nav.home")),
                finder.box(trouble -> notes.add(new TroubleNote(trouble, notes::removeAll))),
                ways(),
                notes,
                content);
    }

    /** The ways to the other screens, which the drawer has too. */
    private Nav ways() {
        var ways = new Nav();
        ways.addClassName("ways");
        ways.getElement().setAttribute("aria-label", getTranslation("home.ways"));
        WAYS.forEach(it -> ways.add(link(it, getTranslation("nav." + it))));
        return ways;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        var scope = access.scope();
        if (!scope.everything() && scope.seen().isEmpty()) {
            content.add(Notes.empty("empty.unseen"));
            return;
        }
        content.add(
                new Later(this::work),
                part("home.changes", new Later(() -> histories.of(null, null, ENTRIES))),
                part("home.figures", new Later(this::figures)));
    }

    private Component work() {
        var soon = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        var outlook = gaps.outlook(soon);
        var tasks = new Section(new H2(getTranslation("home.todo")), new Tasks(outlook, soon));
        var parts = new Div(part("home.gaps", gaps.now(outlook)), part("home.coming", gaps.coming(outlook)));
        parts.addClassName("home-parts");
        var work = new Div(tasks, parts);
        work.addClassName("page-content");
        return work;
    }

    private Section part(String title, Component part) {
        var section = new Section(new H2(getTranslation(title)), part);
        section.addClassName("home-part");
        return section;
    }

    /** The figures of the units that one looks after; of the blocs, who looks after all. */
    private Component figures() {
        var scope = access.scope();
        var blocs = (scope.everything()
                        ? answers.to("tasks/home", Optional.empty(), Map.of()).field("units.nodes")
                        : answers.to(
                                        "tasks/home-mine",
                                        Optional.empty(),
                                        Map.of("ids", access.required().units()))
                                .field("nodes"))
                .toEntityList(BlocFigures.class).stream()
                        .filter(it -> it != null && it.code() != null)
                        .toList();
        if (blocs.isEmpty()) {
            return Notes.empty(scope.everything() ? "empty.nothing" : "empty.unseen");
        }
        var figures = new UnorderedList();
        figures.addClassName("home-blocs");
        blocs.forEach(it -> figures.add(bloc(it)));
        return figures;
    }

    private ListItem bloc(BlocFigures bloc) {
        var numbers = new Span(getTranslation(
                "home.bloc",
                Words.number(bloc.organizationCount()),
                Words.number(bloc.cellCount()),
                Words.number(bloc.memberCount()),
                Words.number(bloc.officialMemberCount())));
        numbers.addClassName("muted");
        var item = new ListItem(link("structure/" + bloc.code(), bloc.name()), numbers);
        if ("BLOC".equals(bloc.kind())) {
            item.add(link("board/" + bloc.code(), getTranslation("assignment.board")));
        }
        return item;
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home") + " · " + getTranslation("app.name");
    }
}
