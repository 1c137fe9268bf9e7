/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.SavedViewsButton;
import io.blocgraph.screen.common.SectionTabs;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screen of following up: the agenda, and the records of each kind. */
@PermitAll
@Menu(title = "nav.followup", order = 5.5, icon = "vaadin:calendar-clock")
@Route("follow-up/:section?")
public class FollowUpView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private static final List<String> UNIT_KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private final FollowUps followUps;
    private final FollowUpForms forms;
    private final FollowUpTable table;
    private final OptionLookup options;
    private final Clock clock;
    private final Div download = new Div();
    private final Div content = new Div();
    private FollowUpFilter filter = new FollowUpFilter("", Map.of());

    FollowUpView(
            FollowUps followUps,
            FollowUpForms forms,
            FollowUpTable table,
            OptionLookup options,
            SavedViews views,
            Clock clock) {
        this.followUps = followUps;
        this.forms = forms;
        this.table = table;
        this.options = options;
        this.clock = clock;
        addClassName("page");
        content.addClassName("page-content");
        var tools = new Div(new SavedViewsButton(views), download);
        tools.addClassName("page-tools");
        var head = new Div(new H1(getTranslation("nav.followup")), tools);
        head.addClassName("page-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = FollowUpFilter.of(event);
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

    private void show(FollowUpFilter shown) {
        var within = shown.get("within").flatMap(it -> options.unit(it));
        var below = shown.below().flatMap(options::member);
        content.add(
                sections(shown),
                new FollowUpFilterBar(
                        shown,
                        UNIT_KINDS,
                        within,
                        below,
                        options,
                        LocalDate.now(clock).getYear()));
        within.filter(it -> forms.canEdit(it.id()))
                .flatMap(it -> followUps.target(it.code()))
                .ifPresent(it -> content.add(new UnitActions(followUps, forms, it)));
        var unit = within.map(Option::id);
        if (!shown.section().isEmpty()) {
            download.add(table.download(getTranslation("followup.section." + shown.section()), shown.arguments(unit)));
        }
        switch (shown.section()) {
            case "" -> content.add(new AgendaSection(followUps, shown, within, below, LocalDate.now(clock)));
            case "developments" -> content.add(new LazyComponent(() -> developments(shown, unit)));
            case "inspections" -> content.add(new LazyComponent(() -> inspections(shown, unit)));
            default -> content.add(new LazyComponent(() -> records(shown, unit)));
        }
    }

    private EntryList<FollowUp> records(FollowUpFilter shown, Optional<String> within) {
        if (shown.isWithParts()) {
            return new EntryList<>(
                    cursor -> followUps.findWithParts(shown.argumentsOfWholes(within), cursor),
                    FollowUpItem::withParts,
                    "followup.none");
        }
        return new EntryList<>(
                cursor -> followUps.find(shown.arguments(within), cursor),
                FollowUpItem::withUnit,
                shown.section().equals("feedback") ? "followup.none.feedback" : "followup.none");
    }

    private Component inspections(FollowUpFilter shown, Optional<String> within) {
        var list = records(shown, within);
        if (!shown.isWithParts()) {
            return list;
        }
        var programme = new ProgrammeProgress(followUps.programme(shown.argumentsOfWholes(within)), shown.get("year"));
        var section = new Div(programme, list);
        section.addClassName("page-content");
        return section;
    }

    private SectionTabs sections(FollowUpFilter shown) {
        var sections = new SectionTabs(getTranslation("section.label"));
        FollowUpFilter.SECTIONS.forEach(it -> sections.add(
                new PageLink(shown.address(it), getTranslation("followup.section." + (it.isEmpty() ? "agenda" : it))),
                it.equals(shown.section())));
        return sections;
    }

    private Component developments(FollowUpFilter shown, Optional<String> within) {
        var board = new Div();
        board.addClassName("board-columns");
        board.getElement().setAttribute("tabindex", "0");
        board.getElement().setAttribute("role", "group");
        board.getElement().setAttribute("aria-label", getTranslation("followup.section.developments"));
        for (var state : List.of("RAISED", "IN_HAND", "ESCALATED", "SETTLED")) {
            var arguments = shown.arguments(within);
            arguments.put("states", List.of(state));
            var column = new Section(
                    new H2(getTranslation("followup.state." + state)),
                    new EntryList<>(
                            cursor -> followUps.find(arguments, cursor),
                            FollowUpItem::withUnit,
                            "followup.none.state"));
            column.addClassName("board-column");
            board.add(column);
        }
        return board;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.followup") + " · " + getTranslation("app.name");
    }
}
