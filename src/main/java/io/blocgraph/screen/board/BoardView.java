package io.blocgraph.screen.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers for the clusters and organizations of a bloc, and who could. */
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
            content.add(head(blocs, code));
            code.flatMap(it -> boards.find(it, Optional.empty()))
                    .ifPresentOrElse(
                            this::show,
                            () -> content.add(
                                    Hints.empty(currentAccount.scope().allVisible() ? "board.none" : "board.unseen")));
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

    private void show(Board board) {
        var before = isComparing
                ? boards.find(board.code(), Optional.of(LocalDate.now(clock).minusYears(1)))
                : Optional.<Board>empty();
        var holders = before.map(Board::holderNames);
        var limit = boards.assignmentLimit();
        var columns = new Div();
        columns.addClassName("board-columns");
        columns.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        columns.getElement().setAttribute("aria-label", getTranslation("board.columns"));
        board.columns().nodes().forEach(it -> columns.add(column(it, board, holders)));
        if (!board.unclustered().nodes().isEmpty()) {
            var column = new Section(new H2(getTranslation("board.unclustered")));
            fill(column, board.unclustered(), false, board, holders);
            columns.add(column);
        }
        if (board.columns().remaining() > 0) {
            columns.add(moreLink(board.code(), board.columns().remaining()));
        }
        if (board.columns().nodes().isEmpty() && board.unclustered().nodes().isEmpty()) {
            columns.add(Hints.empty("board.bare"));
        }
        // a change draws the board anew: the reader goes on where they were
        columns.getElement().executeJs("""
                const place = 'board-' + $0;
                this.scrollLeft = sessionStorage.getItem(place) || 0;
                this.addEventListener('scroll', () => sessionStorage.setItem(place, this.scrollLeft));
                """, board.code());
        var sides = new Div(people(board, limit, before), columns);
        sides.addClassName("board");
        var summary = summary(board, limit);
        if (before.filter(it -> it.holderNames().equals(board.holderNames())).isPresent()) {
            addBadge(summary, 1, "board.same", "mark-good");
        }
        content.add(summary, sides);
    }

    /** What stands out, in a line. */
    private Div summary(Board board, int limit) {
        var over = board.committeeMembers().stream()
                .filter(it -> it.load() > limit)
                .count();
        var summary = new Div();
        summary.addClassName("board-summary");
        summary.getElement().setAttribute("role", "status");
        addBadge(summary, board.uncoveredCount(), "board.uncovered", "mark-bad");
        addBadge(summary, over, "board.overloaded", "mark-bad");
        addBadge(summary, board.lapsedCount(), "board.lapsed", "mark-soon");
        if (summary.getComponentCount() == 0) {
            addBadge(summary, 1, "board.fine", "mark-good");
        }
        return summary;
    }

    private void addBadge(Div summary, long count, String key, String style) {
        if (count > 0) {
            var mark = new Span(getTranslation(key, count));
            mark.addClassNames("mark", style);
            summary.add(mark);
        }
    }

    private Section people(Board board, int limit, Optional<Board> before) {
        var people = new Section(new H2(getTranslation("board.people")));
        people.addClassName("board-people");
        if (board.committeeMembers().isEmpty()) {
            people.add(Hints.empty("board.nobody"));
            return people;
        }
        if (forms.canEdit()) {
            people.add(new Paragraph(getTranslation("board.hint")));
        }
        var loads = before.map(Board::loadByMember);
        board.committeeMembers()
                .forEach(it -> people.add(new PersonCard(
                        it,
                        board.isStanding(it),
                        limit,
                        loads.map(then -> then.getOrDefault(it.id(), 0)),
                        board.id(),
                        forms.assignments())));
        return people;
    }

    private Section column(Board.Cluster cluster, Board board, Optional<Map<String, String>> before) {
        var column = new Section(card(cluster.toUnit(), false, board, before));
        column.getElement().setAttribute("aria-label", cluster.name());
        fill(column, cluster.organizations(), cluster.isCovered(), board, before);
        if (cluster.organizations().remaining() > 0) {
            column.add(moreLink(cluster.code(), cluster.organizations().remaining()));
        }
        return column;
    }

    private void fill(
            Section column,
            Board.Connection<Board.AssignableUnit> places,
            boolean isCoveredByCluster,
            Board board,
            Optional<Map<String, String>> before) {
        column.addClassName("board-column");
        places.nodes().forEach(it -> column.add(card(it, isCoveredByCluster, board, before)));
    }

    private Anchor moreLink(String code, int count) {
        var more = new Anchor("structure/" + code + "/units", getTranslation("board.more", count));
        more.getElement().setAttribute("router-link", true);
        return more;
    }

    private UnitCard card(
            Board.AssignableUnit unit, boolean isCoveredByCluster, Board board, Optional<Map<String, String>> before) {
        return new UnitCard(
                unit,
                isCoveredByCluster,
                before.map(it -> it.getOrDefault(unit.id(), "")),
                board.id(),
                forms.assignments());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.board") + " · " + getTranslation("app.name");
    }
}
