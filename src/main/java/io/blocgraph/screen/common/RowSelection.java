/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;

/**
 * The selected rows in the multi-select grids of a component.
 *
 * @param component the component that contains the grids
 */
public record RowSelection(Component component) {

    /** {@return whether any rows are selected} */
    public boolean isPresent() {
        return component instanceof Grid<?> grid
                        && grid.getSelectionModel() instanceof GridMultiSelectionModel<?>
                        && !grid.getSelectedItems().isEmpty()
                || component.getChildren().anyMatch(it -> new RowSelection(it).isPresent());
    }
}
