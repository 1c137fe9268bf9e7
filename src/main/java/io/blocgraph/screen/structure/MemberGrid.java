package io.blocgraph.screen.structure;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The members of a unit, read page after page as somebody scrolls. */
class MemberGrid extends Section {

    /** More rows than this scroll inside the grid. */
    private static final int ROWS_AT_ONCE = 10;

    MemberGrid(Pages<MemberRow> members, Address address) {
        var total = members.total();
        var count = new Span(Words.number(total));
        count.addClassName("count");
        var heading = new H3(getTranslation("member.list"));
        heading.add(count);
        add(heading);
        if (total == 0) {
            add(Notes.empty("member.none"));
            return;
        }
        var grid = new Grid<MemberRow>();
        grid.addClassName("members");
        grid.getElement().setAttribute("aria-label", getTranslation("member.list"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(row -> address.toMember(row.code()).link(row.fullName()))
                .setHeader(getTranslation("member.name"))
                .setFlexGrow(1)
                .setWidth("9rem");
        grid.addColumn(MemberRow::code)
                .setHeader(getTranslation("member.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("member.short." + row.status()))
                .setHeader(getTranslation("member.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.joinedOn() == null ? "" : Words.day(row.joinedOn()))
                .setHeader(getTranslation("member.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(total <= ROWS_AT_ONCE);
        grid.setItems(query -> members.rows(query.getOffset(), query.getLimit()).stream(), query -> members.total());
        add(grid);
    }
}
