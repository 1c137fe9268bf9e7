/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import java.util.Optional;

/** The members of a bloc's committees, who can be assigned to its clusters and organizations. */
class BoardPeople extends Section {

    /**
     * Creates the list, with a card for each member.
     *
     * @param board the board
     * @param before the board on the day of comparison; empty without comparison
     * @param limit the maximum number of units for which a member may be responsible by assignment
     * @param forms the forms
     */
    BoardPeople(Board board, Optional<Board> before, int limit, Forms forms) {
        addClassName("board-people");
        add(new H2(getTranslation("board.people")));
        if (board.committeeMembers().isEmpty()) {
            add(Hints.empty("board.nobody"));
            return;
        }
        if (forms.canEdit()) {
            add(new Paragraph(getTranslation("board.hint")));
        }
        var loads = before.map(Board::loadByMember);
        board.committeeMembers()
                .forEach(it -> add(new PersonCard(
                        it,
                        board.isStanding(it),
                        limit,
                        loads.map(then -> then.getOrDefault(it.id(), 0)),
                        board.id(),
                        forms.assignments())));
    }
}
