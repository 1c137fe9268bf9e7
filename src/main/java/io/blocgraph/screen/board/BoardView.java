package io.blocgraph.screen.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
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
    private final Clock clock;
    private final Div content = new Div();
    private Optional<String> bloc = Optional.empty();
    private boolean compared;

    BoardView(Boards boards, Choices choices, Forms forms, Clock clock) {
        this.boards = boards;
        this.choices = choices;
        this.forms = forms;
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
                    .ifPresentOrElse(this::show, () -> content.add(Notes.empty("board.none")));
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
        Map<String, String> before = compared
                ? boards.of(board.code(), Optional.of(LocalDate.now(clock).minusYears(1)))
                        .map(Board::holders)
                        .orElse(Map.of())
                : Map.of();
        var columns = new Div();
        columns.addClassName("board-columns");
        board.columns().forEach(it -> columns.add(column(it, board, before)));
        if (!board.unclustered().isEmpty()) {
            columns.add(column(getTranslation("board.unclustered"), board.unclustered(), false, board, before));
        }
        var sides = new Div(people(board), columns);
        sides.addClassName("board");
        content.add(sides);
    }

    private Section people(Board board) {
        var limit = boards.limit();
        var people = new Section(new H2(getTranslation("board.people")), new Paragraph(getTranslation("board.hint")));
        people.addClassName("board-people");
        board.people()
                .forEach(it ->
                        people.add(new PersonCard(it, board.isStanding(it), limit, board.id(), forms.assignments())));
        return people;
    }

    private Section column(Board.Cluster cluster, Board board, Map<String, String> before) {
        var column = column(
                cluster.name(),
                cluster.organizations().nodes(),
                !cluster.responsible().isEmpty(),
                board,
                before);
        column.addComponentAtIndex(1, card(cluster.place(), false, board, before));
        return column;
    }

    private Section column(
            String name, List<Board.Place> places, boolean isThrough, Board board, Map<String, String> before) {
        var column = new Section(new H2(name));
        column.addClassName("board-column");
        places.forEach(it -> column.add(card(it, isThrough, board, before)));
        return column;
    }

    private PlaceCard card(Board.Place place, boolean isThrough, Board board, Map<String, String> before) {
        return new PlaceCard(
                place,
                isThrough,
                compared ? Optional.of(before.getOrDefault(place.id(), "")) : Optional.empty(),
                board.id(),
                forms.assignments());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.board") + " · " + getTranslation("app.name");
    }
}
