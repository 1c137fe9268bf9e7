/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** A one-line summary of a board: units without a responsible person, overloaded members and lapsed assignments. */
class BoardSummary extends Div {

    /**
     * Creates the summary.
     *
     * @param board the board
     * @param before the board on the day of comparison; empty without comparison
     * @param limit the maximum number of units for which a member may be responsible by assignment
     */
    BoardSummary(Board board, Optional<Board> before, int limit) {
        addClassName("board-summary");
        getElement().setAttribute("role", "status");
        addBadge(board.uncoveredCount(), "board.uncovered", "mark-bad");
        addBadge(board.overloadedCount(limit), "board.overloaded", "mark-bad");
        addBadge(board.lapsedCount(), "board.lapsed", "mark-soon");
        if (getComponentCount() == 0) {
            addBadge(1, "board.fine", "mark-good");
        }
        if (before.filter(it -> it.holderNames().equals(board.holderNames())).isPresent()) {
            addBadge(1, "board.same", "mark-good");
        }
    }

    private void addBadge(long count, String key, String style) {
        if (count > 0) {
            var badge = new Span(getTranslation(key, count));
            badge.addClassNames("mark", style);
            add(badge);
        }
    }
}
