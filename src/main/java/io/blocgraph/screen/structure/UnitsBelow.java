package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.Room;
import io.blocgraph.screen.change.Target;
import io.blocgraph.screen.change.UnitForms;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The units below one, to be moved, placed or merged several at once. */
class UnitsBelow extends Section {

    private static final int ROWS_AT_ONCE = 12;

    private final Grid<UnitRow> grid = new Grid<>();
    private final Div actions = new Div();

    UnitsBelow(UnitFacts unit, Address address, Structure structure, UnitForms forms) {
        var rows = structure.under(unit.id(), address.day());
        if (rows.total() == 0) {
            add(Notes.empty("units.none"));
            return;
        }
        var bloc = unit.bloc().map(Ref::id).orElse(null);
        actions.addClassName("list-actions");
        action("action.moveUnit", this::isOneKind, it -> forms.move(it, null, null));
        if (unit.kind() == Kind.BLOC || unit.kind() == Kind.CLUSTER) {
            action("action.placeInCluster", this::areOrganizations, it -> forms.place(it, bloc, null));
            action("action.takeOut", this::areOrganizations, forms::takeOut);
        }
        action(
                "action.mergeSelected",
                it -> it.size() > 1 && isOneKind(it),
                it -> forms.merge(it.getFirst(), bloc, it.subList(1, it.size())));
        action("action.dissolveUnit", this::isOneKind, forms::dissolve);
        grid.addClassName("members");
        grid.getElement().setAttribute("aria-label", getTranslation("section.unit.units"));
        var isOffered = forms.offered(unit.id());
        actions.setVisible(isOffered);
        grid.setSelectionMode(isOffered ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.addComponentColumn(row ->
                        UnitCells.unit(row, it -> address.toUnit(it.code()).go()))
                .setHeader(getTranslation("tree.unit"))
                .setFlexGrow(2)
                .setWidth("10rem");
        grid.addColumn(row -> Words.number(row.memberCount()))
                .setHeader(getTranslation("tree.members"))
                .setWidth("5.25rem")
                .setFlexGrow(0);
        var secretary = grid.addComponentColumn(UnitCells::secretary)
                .setHeader(getTranslation("tree.secretary"))
                .setWidth("7.5rem");
        var responsible = grid.addComponentColumn(UnitCells::responsible)
                .setHeader(getTranslation("tree.responsible"))
                .setWidth("7.5rem");
        Room.from(grid, Room.FOR_A_LIST, List.of(secretary, responsible));
        grid.setAllRowsVisible(rows.total() <= ROWS_AT_ONCE);
        grid.setItems(query -> rows.rows(query.getOffset(), query.getLimit()).stream(), query -> rows.total());
        add(actions, grid);
    }

    private void action(String key, Predicate<List<Target>> possible, Consumer<List<Target>> act) {
        var button = new Button(getTranslation(key), click -> act.accept(selected()));
        button.setEnabled(false);
        grid.addSelectionListener(it -> button.setEnabled(!selected().isEmpty() && possible.test(selected())));
        actions.add(button);
    }

    private List<Target> selected() {
        return grid.getSelectedItems().stream().map(UnitRow::target).toList();
    }

    private boolean isOneKind(List<Target> units) {
        return units.stream().map(Target::kind).distinct().count() == 1;
    }

    private boolean areOrganizations(List<Target> units) {
        return units.stream().allMatch(it -> it.kind().equals("ORGANIZATION"));
    }
}
