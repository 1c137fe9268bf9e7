/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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

/** The tree of units, with numbers of members, secretaries and people responsible by assignment. */
class UnitTree extends TreeGrid<UnitRow> {

    /** The number of rows kept visible above a revealed unit, as context. */
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

    /** Shows the tree on a day, collapsed. */
    void show(Optional<LocalDate> day) {
        dataProvider = new UnitTreeDataProvider(queries, day, onError);
        setDataProvider(dataProvider);
    }

    /** Reloads the tree and keeps rows expanded. */
    void refresh() {
        if (dataProvider != null) {
            dataProvider.reset();
        }
    }

    /** Returns the bloc of a row. */
    Optional<UnitRow> bloc(UnitRow row) {
        return dataProvider == null ? Optional.empty() : dataProvider.bloc(row);
    }

    /** Returns whether the tree has no rows. */
    boolean hasNoUnits() {
        return dataProvider == null || dataProvider.getChildCount(new HierarchicalQuery<>(null, null)) == 0;
    }

    /**
     * Expands the tree along the path to a unit and selects the unit; clears the selection if the path does not exist
     * on the day.
     */
    void reveal(List<UnitRef> path) {
        var rows = dataProvider;
        UnitRow parent = null;
        for (var unit : path) {
            var row = rows == null ? Optional.<UnitRow>empty() : rows.find(parent, unit.id());
            if (row.isEmpty() && parent == null) {
                // units above the visible ones have no row
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
