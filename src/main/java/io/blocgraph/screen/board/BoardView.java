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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.Access;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.structure.Notes;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers for the clusters and organizations of a bloc, and who could. */
@PermitAll
@Route(value = "board/:bloc?", layout = MainLayout.class)
public class BoardView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private static final String COMPARED = "compare";

    private final Boards boards;
    private final Choices choices;
    private final Forms forms;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();
    private Optional<String> bloc = Optional.empty();
    private boolean compared;

    BoardView(Boards boards, Choices choices, Forms forms, Access access, Clock clock) {
        this.boards = boards;
        this.choices = choices;
        this.forms = forms;
        this.access = access;
        this.clock = clock;
        addClassName("page");
        content.addClassName("page-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bloc = event.getRouteParameters().get("bloc");
        compared = event.getLocation().getQueryParameters().getParameters().containsKey(COMPARED);
        refresh();
    }

    @Override
    public void refresh() {
        content.removeAll();
        try {
            var blocs = choices.units(List.of("BLOC"), null, "");
            var code = bloc.or(() -> blocs.stream().findFirst().map(Choice::code));
            content.add(head(blocs, code));
            code.flatMap(it -> boards.of(it, Optional.empty()))
                    .ifPresentOrElse(
                            this::show,
                            () -> content.add(
                                    Notes.empty(access.scope().everything() ? "board.none" : "board.unseen")));
        } catch (Unanswered trouble) {
            content.add(new TroubleNote(trouble, this::refresh));
        }
    }

    private Component head(List<Choice> blocs, Optional<String> code) {
        var choice = new Select<Choice>();
        choice.setLabel(getTranslation("kind.BLOC"));
        choice.setItems(blocs);
        choice.setItemLabelGenerator(Choice::label);
        blocs.stream()
                .filter(it -> code.filter(it.code()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(it -> go(it.getValue().code(), compared));
        choice.addClassName("board-bloc");
        var compare = new Checkbox(getTranslation("board.compare"), compared);
        compare.addValueChangeListener(it -> go(code.orElse(""), it.getValue()));
        var head = new Div(new H1(getTranslation("nav.board")), choice, compare);
        head.addClassName("page-head");
        return head;
    }

    private static void go(String bloc, boolean compared) {
        UI.getCurrent()
                .navigate("board/" + bloc, compared ? QueryParameters.of(COMPARED, "1") : QueryParameters.empty());
    }

    private void show(Board board) {
        var before = compared
                ? boards.of(board.code(), Optional.of(LocalDate.now(clock).minusYears(1)))
                : Optional.<Board>empty();
        var holders = before.map(Board::holders);
        var limit = boards.limit();
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
        if (board.columns().more() > 0) {
            columns.add(more(board.code(), board.columns().more()));
        }
        if (board.columns().nodes().isEmpty() && board.unclustered().nodes().isEmpty()) {
            columns.add(Notes.empty("board.bare"));
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
        if (before.filter(it -> it.holders().equals(board.holders())).isPresent()) {
            mark(summary, 1, "board.same", "mark-good");
        }
        content.add(summary, sides);
    }

    /** What stands out, in a line. */
    private Div summary(Board board, int limit) {
        var over = board.people().stream().filter(it -> it.load() > limit).count();
        var summary = new Div();
        summary.addClassName("board-summary");
        summary.getElement().setAttribute("role", "status");
        mark(summary, board.uncovered(), "board.uncovered", "mark-bad");
        mark(summary, over, "board.overloaded", "mark-bad");
        mark(summary, board.lapsed(), "board.lapsed", "mark-soon");
        if (summary.getComponentCount() == 0) {
            mark(summary, 1, "board.fine", "mark-good");
        }
        return summary;
    }

    private void mark(Div summary, long count, String key, String style) {
        if (count > 0) {
            var mark = new Span(getTranslation(key, count));
            mark.addClassNames("mark", style);
            summary.add(mark);
        }
    }

    private Section people(Board board, int limit, Optional<Board> before) {
        var people = new Section(new H2(getTranslation("board.people")));
        people.addClassName("board-people");
        if (board.people().isEmpty()) {
            people.add(Notes.empty("board.nobody"));
            return people;
        }
        if (forms.offered()) {
            people.add(new Paragraph(getTranslation("board.hint")));
        }
        var loads = before.map(Board::loads);
        board.people()
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
        var column = new Section(card(cluster.place(), false, board, before));
        column.getElement().setAttribute("aria-label", cluster.name());
        fill(column, cluster.organizations(), cluster.isCovered(), board, before);
        if (cluster.organizations().more() > 0) {
            column.add(more(cluster.code(), cluster.organizations().more()));
        }
        return column;
    }

    private void fill(
            Section column,
            Board.Nodes<Board.Place> places,
            boolean isThrough,
            Board board,
            Optional<Map<String, String>> before) {
        column.addClassName("board-column");
        places.nodes().forEach(it -> column.add(card(it, isThrough, board, before)));
    }

    private Anchor more(String code, int count) {
        var more = new Anchor("structure/" + code + "/units", getTranslation("board.more", count));
        more.getElement().setAttribute("router-link", true);
        return more;
    }

    private PlaceCard card(Board.Place place, boolean isThrough, Board board, Optional<Map<String, String>> before) {
        return new PlaceCard(
                place, isThrough, before.map(it -> it.getOrDefault(place.id(), "")), board.id(), forms.assignments());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.board") + " · " + getTranslation("app.name");
    }
}
