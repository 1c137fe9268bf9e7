/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.PagedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A filtered list of members, with actions on the selected ones. */
public class PeopleList extends Section {

    private final PeopleGrid grid;
    private final Span count = new Span();
    private final Div emptyHint = new Div();
    private transient PeopleFilter shown;

    /**
     * Creates a list.
     *
     * @param people reads the members
     * @param within the id of the unit; empty for all units
     * @param day the day; empty for today
     * @param filter the initial filter
     * @param changed the listener for changes of the filter
     * @param forms the forms
     * @param isBesideTree whether the list is shown beside the tree, with half of the width
     */
    public PeopleList(
            People people,
            Optional<String> within,
            Optional<LocalDate> day,
            PeopleFilter filter,
            Consumer<PeopleFilter> changed,
            Forms forms,
            boolean isBesideTree) {
        shown = filter;
        addClassName("people");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        grid = new PeopleGrid(people, day, isBesideTree);
        var fields = new PeopleFilterBar(filter, it -> {
            show(people.find(it, within, day), it);
            changed.accept(it);
        });
        var isOffered = within.map(forms::canEdit).orElseGet(forms::canEdit);
        var actions = actions(forms);
        actions.setVisible(isOffered);
        grid.setSelectionMode(isOffered ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        var head = new Div(count, actions, people.download(() -> shown, within, day));
        head.addClassName("list-head");
        add(fields, head, grid, emptyHint);
        show(people.find(filter, within, day), filter);
        grid.onOrder(fields::order);
    }

    private void show(PagedList<PersonRow> rows, PeopleFilter filter) {
        shown = filter;
        var total = rows.total();
        count.setText(getTranslation("people.found", total));
        grid.show(
                rows,
                filter.isDue()
                        || filter.get("status").filter("PROBATION"::equals).isPresent());
        emptyHint.removeAll();
        if (total == 0) {
            emptyHint.add(Hints.empty(
                    filter.isDue() ? "people.none.due" : filter.values().isEmpty() ? "member.none" : "people.none"));
        }
    }

    private Div actions(Forms forms) {
        var transfer = action("action.transferMember", it -> true, forms.members()::transfer);
        var confirm = action("action.confirmMember", it -> "PROBATION".equals(it.status()), forms.members()::confirm);
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
