/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.PagedList;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A grid of members. Rows are loaded while scrolling and sorted by the API. */
class PeopleGrid extends Grid<PersonRow> {

    /** The minimum width of the window, in pixels, at which all columns fit beside the tree. */
    private static final int BESIDE_TREE_BREAKPOINT = 2000;

    private final transient People people;
    private final transient Optional<LocalDate> day;
    private final Column<PersonRow> status;
    private final Column<PersonRow> dueOn;
    private final boolean isStatusShown;
    private int probationMonths;

    /**
     * Creates an empty grid.
     *
     * @param people reads the length of probation
     * @param day the day of linked screens; empty for today
     * @param isBesideTree whether the grid is shown beside the tree, with half of the width
     */
    PeopleGrid(People people, Optional<LocalDate> day, boolean isBesideTree) {
        this.people = people;
        this.day = day;
        addClassNames("members", "people-grid");
        setClassName("list-compact", isBesideTree);
        getElement().setAttribute("aria-label", getTranslation("member.list"));
        sortable(
                addComponentColumn(this::link)
                        .setHeader(getTranslation("member.name"))
                        .setFlexGrow(2)
                        .setWidth("11rem"),
                "GIVEN_NAME");
        var code = sortable(fixed(addColumn(PersonRow::code), "member.code", "8rem"), "CODE");
        var cell = addComponentColumn(PeopleGrid::cell)
                .setHeader(getTranslation("member.cell"))
                .setFlexGrow(3)
                .setWidth("14rem");
        status = fixed(
                addColumn(row -> row.status() == null ? "" : getTranslation("member.short." + row.status())),
                "member.status",
                "7.5rem");
        dueOn = fixed(addComponentColumn(this::dueOn), "people.dueOn", "9rem");
        var born = sortable(fixed(addColumn(row -> formatted(row.bornOn())), "member.bornOn", "8rem"), "BORN_ON");
        var joined = sortable(fixed(addColumn(row -> formatted(row.joinedOn())), "member.since", "8rem"), "JOINED_ON");
        var isShown = people.isShown();
        isStatusShown = isShown.test("member.status");
        ResponsiveColumns.showFrom(
                this,
                isBesideTree ? BESIDE_TREE_BREAKPOINT : ResponsiveColumns.LIST_BREAKPOINT,
                isShown,
                Map.of("member.code", code, "member.cell", cell, "member.bornOn", born));
        ResponsiveColumns.showFrom(this, ResponsiveColumns.LIST_BREAKPOINT, isShown, Map.of("member.since", joined));
    }

    /**
     * Replaces the rows.
     *
     * @param rows the rows
     * @param isOnProbation whether all of them are on probation, so that its end is shown instead of the status
     */
    void show(PagedList<PersonRow> rows, boolean isOnProbation) {
        setVisible(rows.total() > 0);
        deselectAll();
        setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream(), query -> rows.total());
        dueOn.setVisible(isOnProbation);
        status.setVisible(!isOnProbation && isStatusShown);
    }

    /** Adds a listener for the order that the user selects in the column headers. */
    void onOrder(Consumer<String> order) {
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                order.accept(order(sort.getSortOrder()));
            }
        });
    }

    private static String order(List<GridSortOrder<PersonRow>> sorted) {
        return sorted.stream()
                .findFirst()
                .map(it -> it.getSorted().getKey() + (it.getDirection() == SortDirection.DESCENDING ? "_DESC" : ""))
                .orElse("GIVEN_NAME");
    }

    private Column<PersonRow> fixed(Column<PersonRow> column, String header, String width) {
        return column.setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    private static Column<PersonRow> sortable(Column<PersonRow> column, String order) {
        return column.setKey(order).setSortable(true);
    }

    private static String formatted(@Nullable LocalDate date) {
        return date == null ? "" : Texts.formatDate(date);
    }

    /** Renders the cell and, since many cells have the same name, its organization. */
    private static Component cell(PersonRow row) {
        var cell = row.cell();
        if (cell == null) {
            return new Span();
        }
        var texts = new Div(new Span(cell.name()));
        texts.addClassName("row-texts");
        texts.getElement().setAttribute("title", row.cellName());
        if (!cell.qualifiedName().equals(cell.name()) && cell.parent() != null) {
            var organization = new Span(cell.parent().qualifiedName());
            organization.addClassName("muted");
            texts.add(organization);
        }
        return texts;
    }

    private Component dueOn(PersonRow row) {
        if (row.joinedOn() == null) {
            return new Span();
        }
        var due = row.joinedOn().plusMonths(cachedProbationMonths());
        var text = new Span(Texts.formatDate(due));
        if (due.isBefore(people.today())) {
            text.addClassNames("mark", "mark-bad");
            text.setTitle(getTranslation("people.due.overdue"));
        }
        return text;
    }

    private int cachedProbationMonths() {
        if (probationMonths == 0) {
            probationMonths = people.probationMonths();
        }
        return probationMonths;
    }

    private Div link(PersonRow row) {
        var link = new PageLink(
                "member/" + PageLink.encode(row.code())
                        + day.map(it -> "?asOf=" + it).orElse(""),
                row.fullName());
        var texts = new Div(link, ResponsiveColumns.narrowSummary(row.code(), row.cellName()));
        texts.addClassName("row-texts");
        return texts;
    }
}
