package io.blocgraph.screen.structure;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.UnitRef;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The units in their tree, with their members, their secretary and who answers for them by assignment. */
class UnitTree extends TreeGrid<UnitRow> {

    /** So many rows stay visible above a unit that was asked for, to show where it stands. */
    private static final int ROWS_ABOVE = 3;

    private final transient StructureQueries queries;
    private final transient Consumer<QueryFailedException> onError;
    private @Nullable UnitTreeDataProvider dataProvider;

    UnitTree(StructureQueries queries, Consumer<UnitRow> onSelect, Consumer<QueryFailedException> onError) {
        this.queries = queries;
        this.onError = onError;
        addClassName("tree");
        getElement().setAttribute("aria-label", getTranslation("tree.label"));
        addComponentHierarchyColumn(row -> UnitRowRenderers.unitCell(row, onSelect))
                .setKey("unit")
                .setHeader(getTranslation("tree.unit"))
                .setFlexGrow(1)
                .setWidth("11rem");
        addColumn(row -> NumberFormat.getIntegerInstance(getLocale()).format(row.memberCount()))
                .setKey("members")
                .setHeader(getTranslation("tree.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("5.25rem");
        var secretary = addComponentColumn(UnitRowRenderers::secretaryCell)
                .setKey("secretary")
                .setHeader(getTranslation("tree.secretary"))
                .setFlexGrow(0)
                .setWidth("7.25rem");
        var responsible = addComponentColumn(UnitRowRenderers::responsibleCell)
                .setKey("responsible")
                .setHeader(getTranslation("tree.responsible"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        ResponsiveColumns.showFrom(this, ResponsiveColumns.LIST_BREAKPOINT, List.of(secretary, responsible));
        setSelectionMode(Grid.SelectionMode.SINGLE);
        if (getSelectionModel() instanceof GridSingleSelectionModel<UnitRow> single) {
            single.setDeselectAllowed(false);
        }
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(onSelect);
            }
        });
    }

    /** Shows the tree as it is on a day, folded. */
    void show(Optional<LocalDate> day) {
        dataProvider = new UnitTreeDataProvider(queries, day, onError);
        setDataProvider(dataProvider);
    }

    /** Shows what is new, as far unfolded as it is. */
    void refresh() {
        if (dataProvider != null) {
            dataProvider.reset();
        }
    }

    /** The bloc in which a row stands. */
    Optional<UnitRow> bloc(UnitRow row) {
        return dataProvider == null ? Optional.empty() : dataProvider.bloc(row);
    }

    /** Whether there is not a single unit. */
    boolean hasNoUnits() {
        return dataProvider == null || dataProvider.getChildCount(new HierarchicalQuery<>(null, null)) == 0;
    }

    /** Unfolds the tree along the way to a unit, as far as the way exists on the day, and selects the unit. */
    void reveal(List<UnitRef> path) {
        var rows = dataProvider;
        UnitRow parent = null;
        for (var unit : path) {
            var row = rows == null ? Optional.<UnitRow>empty() : rows.find(parent, unit.id());
            if (row.isEmpty() && parent == null) {
                // what is above the units that the reader sees has no row
                continue;
            }
            if (row.isEmpty()) {
                deselectAll();
                return;
            }
            if (parent != null) {
                expand(parent);
            }
            parent = row.get();
        }
        if (parent == null) {
            deselectAll();
        } else if (!parent.equals(asSingleSelect().getValue())) {
            select(parent);
            scrollToItem(rows == null ? parent : rows.precedingRow(parent, ROWS_ABOVE));
        }
    }
}
