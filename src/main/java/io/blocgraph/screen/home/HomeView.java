package io.blocgraph.screen.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
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
    private static final int ENTRIES = 8;
    private static final List<String> COMING =
            List.of("TERM_EXPIRED", "CLUSTER_COVERED", "ORGANIZATION_COVERED", "PROBATION_OVERDUE", "TRANSFER_OVERDUE");

    private final Answers answers;
    private final GapSections gaps;
    private final Histories histories;
    private final Clock clock;
    private final Div notes = new Div();
    private final Div content = new Div();

    HomeView(Answers answers, GapSections gaps, Histories histories, Finder finder, Clock clock) {
        this.answers = answers;
        this.gaps = gaps;
        this.histories = histories;
        this.clock = clock;
        addClassNames("page", "home");
        content.addClassNames("page-content", "home-parts");
        notes.addClassName("notes");
        add(
                new H1(getTranslation("nav.home")),
                finder.box(trouble -> notes.add(new TroubleNote(trouble, notes::removeAll))),
                notes,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        content.add(
                part("home.figures", new Later(this::figures)),
                part("home.todo", new Later(() -> gaps.some(List.of(), Optional.empty()))),
                part(
                        "home.coming",
                        new Later(() -> gaps.some(
                                COMING, Optional.of(LocalDate.now(clock).plusDays(DAYS_AHEAD))))),
                part("home.changes", new Later(() -> histories.of(null, null, ENTRIES))));
    }

    private Section part(String title, Component part) {
        var section = new Section(new H2(getTranslation(title)), part);
        section.addClassName("home-part");
        return section;
    }

    private Component figures() {
        var answer = answers.to("work/home", Optional.empty(), Map.of());
        var blocs = answer.field("units.nodes").toEntityList(BlocFigures.class);
        if (blocs.isEmpty()) {
            return Notes.empty("empty.nothing");
        }
        var figures = new UnorderedList();
        figures.addClassName("home-blocs");
        blocs.forEach(it -> figures.add(bloc(it)));
        int vacant = answer.field("vacant.totalCount").toEntity(Integer.class);
        int probation = answer.field("probation.totalCount").toEntity(Integer.class);
        var all = new Div(
                figures,
                link("gaps?rule=SECRETARY_PRESENT", getTranslation("home.vacant", vacant)),
                link("people?status=PROBATION&order=JOINED_ON", getTranslation("home.probation", probation)));
        all.addClassName("home-figures");
        return all;
    }

    private ListItem bloc(BlocFigures bloc) {
        var numbers = new Span(getTranslation(
                "home.bloc",
                Words.number(bloc.organizationCount()),
                Words.number(bloc.cellCount()),
                Words.number(bloc.memberCount()),
                Words.number(bloc.officialMemberCount())));
        numbers.addClassName("muted");
        return new ListItem(link("structure/" + bloc.code(), bloc.name()), numbers);
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
