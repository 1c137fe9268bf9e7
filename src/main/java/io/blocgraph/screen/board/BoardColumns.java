/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.PageLink;
import java.util.Map;
import java.util.Optional;

/**
 * The clusters of a bloc as columns, each with its organizations, followed by a column of organizations in no cluster.
 */
class BoardColumns extends Div {

    private final transient Board board;
    private final transient Optional<Map<String, String>> holdersBefore;
    private final transient AssignmentForms forms;

    /**
     * Creates the columns.
     *
     * @param board the board
     * @param before the board on the day of comparison; empty without comparison
     * @param forms the forms for assignments
     */
    BoardColumns(Board board, Optional<Board> before, AssignmentForms forms) {
        this.board = board;
        this.holdersBefore = before.map(Board::holderNames);
        this.forms = forms;
        addClassName("board-columns");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("board.columns"));
        board.columns().nodes().forEach(it -> add(column(it)));
        if (!board.unclustered().nodes().isEmpty()) {
            var column = new Section(new H2(getTranslation("board.unclustered")));
            fill(column, board.unclustered(), false);
            add(column);
        }
        if (board.columns().remaining() > 0) {
            add(moreLink(board.code(), board.columns().remaining()));
        }
        if (board.columns().nodes().isEmpty() && board.unclustered().nodes().isEmpty()) {
            add(Hints.empty("board.bare"));
        }
        restoreScrollPosition();
    }

    /** Restores the scroll position, since the board is rebuilt after each change. */
    private void restoreScrollPosition() {
        getElement().executeJs("""
                const place = 'board-' + $0;
                this.scrollLeft = sessionStorage.getItem(place) || 0;
                this.addEventListener('scroll', () => sessionStorage.setItem(place, this.scrollLeft));
                """, board.code());
    }

    private Section column(Board.Cluster cluster) {
        var column = new Section(card(cluster.toUnit(), false));
        column.getElement().setAttribute("aria-label", cluster.name());
        fill(column, cluster.organizations(), cluster.isCovered());
        if (cluster.organizations().remaining() > 0) {
            column.add(moreLink(cluster.code(), cluster.organizations().remaining()));
        }
        return column;
    }

    private void fill(Section column, Board.Connection<Board.AssignableUnit> units, boolean isCoveredByCluster) {
        column.addClassName("board-column");
        units.nodes().forEach(it -> column.add(card(it, isCoveredByCluster)));
    }

    private Anchor moreLink(String code, int count) {
        var more = new PageLink("structure/" + PageLink.encode(code) + "/units", getTranslation("board.more", count));
        return more;
    }

    private UnitCard card(Board.AssignableUnit unit, boolean isCoveredByCluster) {
        return new UnitCard(
                unit, isCoveredByCluster, holdersBefore.map(it -> it.getOrDefault(unit.id(), "")), board.id(), forms);
    }
}
