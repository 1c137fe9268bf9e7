package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;

/**
 * Tells whether rows are selected in a list that allows to select several.
 *
 * @param component the part of a screen in which the list stands
 */
public record RowSelection(Component component) {

    /** Tells whether there are any. */
    public boolean isPresent() {
        return component instanceof Grid<?> grid
                        && grid.getSelectionModel() instanceof GridMultiSelectionModel<?>
                        && !grid.getSelectedItems().isEmpty()
                || component.getChildren().anyMatch(it -> new RowSelection(it).isPresent());
    }
}
