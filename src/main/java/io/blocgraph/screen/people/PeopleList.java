package io.blocgraph.screen.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.PagedList;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.web.util.UriUtils;

/** People in a grid that is read as far as somebody scrolls, with filters, and with what can be done to those who are marked. */
public class PeopleList extends Section {

    /** The width of the window in pixels from which on all columns have room beside the tree. */
    private static final int BESIDE_TREE_BREAKPOINT = 2000;

    private static final String STATUS = "status";

    private final Grid<PersonRow> grid = new Grid<>();
    private final Span count = new Span();
    private final Div emptyHint = new Div();
    private final transient People people;
    private final PeopleFilterBar fields;
    private final Grid.Column<PersonRow> due;
    private int probationMonths;
    private final transient Optional<LocalDate> day;

    /**
     * The people of a unit, or all.
     *
     * @param people whom to ask
     * @param within the id of the unit
     * @param day the day
     * @param filter what they are filtered by
     * @param changed what to do when somebody filters otherwise
     * @param forms the forms
     * @param isBesideTree whether they are shown beside the tree, and so with half of the room
     */
    public PeopleList(
            People people,
            Optional<String> within,
            Optional<LocalDate> day,
            PeopleFilter filter,
            Consumer<PeopleFilter> changed,
            Forms forms,
            boolean isBesideTree) {
        this.day = day;
        this.people = people;
        addClassName("people");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        fields = new PeopleFilterBar(filter, it -> {
            show(people.find(it, within, day), it);
            changed.accept(it);
        });
        var isOffered = within.map(forms::canEdit).orElseGet(forms::canEdit);
        var actions = actions(forms);
        actions.setVisible(isOffered);
        grid.setSelectionMode(isOffered ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        var head = new Div(count, actions);
        head.addClassName("list-head");
        due = columns(isBesideTree);
        add(fields, head, grid, emptyHint);
        show(people.find(filter, within, day), filter);
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                fields.order(order(sort.getSortOrder()));
            }
        });
    }

    /** The order that the heads of the columns ask for. */
    private static String order(List<GridSortOrder<PersonRow>> sorted) {
        return sorted.stream()
                .findFirst()
                .map(it -> it.getSorted().getKey() + (it.getDirection() == SortDirection.DESCENDING ? "_DESC" : ""))
                .orElse("GIVEN_NAME");
    }

    private void show(PagedList<PersonRow> rows, PeopleFilter filter) {
        var total = rows.total();
        count.setText(getTranslation("people.found", total));
        grid.setVisible(total > 0);
        grid.deselectAll();
        grid.setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream(), query -> rows.total());
        var onProbation = filter.isDue()
                || filter.get("status").filter("PROBATION"::equals).isPresent();
        due.setVisible(onProbation);
        grid.getColumnByKey(STATUS).setVisible(!onProbation);
        emptyHint.removeAll();
        if (total == 0) {
            emptyHint.add(Hints.empty(
                    filter.isDue() ? "people.none.due" : filter.values().isEmpty() ? "member.none" : "people.none"));
        }
    }

    /** Sets the columns up. Gives that of when probation is due, which is shown only where it says something. */
    private Grid.Column<PersonRow> columns(boolean isBesideTree) {
        grid.addClassNames("members", "people-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("member.list"));
        sortable(
                grid.addComponentColumn(this::link)
                        .setHeader(getTranslation("member.name"))
                        .setFlexGrow(2)
                        .setWidth("11rem"),
                "GIVEN_NAME");
        var code = sortable(
                grid.addColumn(PersonRow::code)
                        .setHeader(getTranslation("member.code"))
                        .setWidth("8rem")
                        .setFlexGrow(0),
                "CODE");
        var cell = grid.addColumn(row -> row.cell() == null ? "" : row.cell().name())
                .setHeader(getTranslation("member.cell"))
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addColumn(row -> row.status() == null ? "" : getTranslation("member.short." + row.status()))
                .setHeader(getTranslation("member.status"))
                .setKey(STATUS)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        var when = grid.addComponentColumn(this::dueOn)
                .setHeader(getTranslation("people.dueOn"))
                .setWidth("9rem")
                .setFlexGrow(0);
        var born = sortable(
                grid.addColumn(row -> row.bornOn() == null ? "" : Texts.formatDate(row.bornOn()))
                        .setHeader(getTranslation("member.bornOn"))
                        .setWidth("8rem")
                        .setFlexGrow(0),
                "BORN_ON");
        var joined = sortable(
                grid.addColumn(row -> row.joinedOn() == null ? "" : Texts.formatDate(row.joinedOn()))
                        .setHeader(getTranslation("member.since"))
                        .setWidth("8rem")
                        .setFlexGrow(0),
                "JOINED_ON");
        ResponsiveColumns.showFrom(
                grid,
                isBesideTree ? BESIDE_TREE_BREAKPOINT : ResponsiveColumns.LIST_BREAKPOINT,
                List.of(code, cell, born));
        ResponsiveColumns.showFrom(grid, ResponsiveColumns.LIST_BREAKPOINT, List.of(joined));
        grid.setClassName("list-compact", isBesideTree);
        return when;
    }

    /** The list comes in order from the API; a click on the head asks for another. */
    private static Grid.Column<PersonRow> sortable(Grid.Column<PersonRow> column, String order) {
        return column.setKey(order).setSortable(true);
    }

    private Component dueOn(PersonRow row) {
        if (row.joinedOn() == null) {
            return new Span();
        }
        var day = row.joinedOn().plusMonths(cachedProbationMonths());
        var written = new Span(Texts.formatDate(day));
        if (day.isBefore(people.today())) {
            written.addClassNames("mark", "mark-bad");
            written.setTitle(getTranslation("people.due.overdue"));
        }
        return written;
    }

    private int cachedProbationMonths() {
        if (probationMonths == 0) {
            probationMonths = people.probationMonths();
        }
        return probationMonths;
    }

    private Div link(PersonRow row) {
        var link = new Anchor(
                "member/" + UriUtils.encodePathSegment(row.code(), "UTF-8")
                        + day.map(it -> "?asOf=" + it).orElse(""),
                row.fullName());
        link.getElement().setAttribute("router-link", true);
        var texts = new Div(
                link,
                ResponsiveColumns.narrowSummary(
                        row.code(), row.cell() == null ? "" : row.cell().name()));
        texts.addClassName("row-texts");
        return texts;
    }

    private Div actions(Forms forms) {
        var transfer = action("action.transferMember", it -> true, forms.members()::transfer);
        var confirm = action("action.confirmMember", it -> it.status().equals("PROBATION"), forms.members()::confirm);
        var end = action("action.endMembership", it -> true, forms.members()::end);
        var actions = new Div(transfer, confirm, end);
        actions.addClassName("list-actions");
        return actions;
    }

    private Button action(String key, Predicate<PersonRow> fits, Consumer<List<ChangeTarget>> act) {
        var button = new Button(
                getTranslation(key),
                click -> act.accept(grid.getSelectedItems().stream()
                        .map(PersonRow::toTarget)
                        .toList()));
        button.setEnabled(false);
        grid.addSelectionListener(
                it -> button.setEnabled(!it.getAllSelectedItems().isEmpty()
                        && it.getAllSelectedItems().stream().allMatch(fits)));
        return button;
    }
}
