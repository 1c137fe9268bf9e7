/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The assignment board of a bloc: its clusters and organizations with the responsible people, and the members who can
 * be assigned.
 */
@PermitAll
@Menu(title = "nav.board", order = 5, icon = "vaadin:grid-big")
@Route("board/:bloc?")
public class BoardView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private static final String COMPARE_PARAMETER = "compare";

    private final Boards boards;
    private final OptionLookup options;
    private final Forms forms;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final Div content = new Div();
    private Optional<String> bloc = Optional.empty();
    private boolean isComparing;

    BoardView(Boards boards, OptionLookup options, Forms forms, CurrentAccount currentAccount, Clock clock) {
        this.boards = boards;
        this.options = options;
        this.forms = forms;
        this.currentAccount = currentAccount;
        this.clock = clock;
        addClassName("page");
        content.addClassName("page-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bloc = event.getRouteParameters().get("bloc");
        isComparing = event.getLocation().getQueryParameters().getParameters().containsKey(COMPARE_PARAMETER);
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        try {
            var blocs = options.units(List.of("BLOC"), null, "");
            var code = bloc.or(() -> blocs.stream().findFirst().map(Option::code));
            content.add(head(blocs, code), new LazyComponent(() -> body(code)));
        } catch (QueryFailedException failure) {
            content.add(new ErrorNote(failure, this::refresh));
        }
    }

    private Component head(List<Option> blocs, Optional<String> code) {
        var choice = new Select<Option>();
        choice.setLabel(getTranslation("kind.BLOC"));
        choice.setItems(blocs);
        choice.setItemLabelGenerator(Option::label);
        blocs.stream()
                .filter(it -> code.filter(it.code()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(it -> navigate(it.getValue().code(), isComparing));
        choice.addClassName("board-bloc");
        var compare = new Checkbox(getTranslation("board.compare"), isComparing);
        compare.addValueChangeListener(it -> navigate(code.orElse(""), it.getValue()));
        var head = new Div(new H1(getTranslation("nav.board")), choice, compare);
        head.addClassName("page-head");
        return head;
    }

    private static void navigate(String bloc, boolean compared) {
        UI.getCurrent()
                .navigate(
                        "board/" + bloc,
                        compared ? QueryParameters.of(COMPARE_PARAMETER, "1") : QueryParameters.empty());
    }

    private Component body(Optional<String> code) {
        return code.flatMap(it -> boards.find(it, Optional.empty()))
                .map(this::board)
                .orElseGet(() -> Hints.empty(currentAccount.scope().allVisible() ? "board.none" : "board.unseen"));
    }

    private Component board(Board board) {
        var before = isComparing
                ? boards.find(board.code(), Optional.of(LocalDate.now(clock).minusYears(1)))
                : Optional.<Board>empty();
        var limit = boards.assignmentLimit();
        var sides = new Div(
                new BoardPeople(board, before, limit, forms), new BoardColumns(board, before, forms.assignments()));
        sides.addClassName("board");
        var body = new Div(new BoardSummary(board, before, limit), sides);
        body.addClassName("page-content");
        return body;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.board") + " · " + getTranslation("app.name");
    }
}
