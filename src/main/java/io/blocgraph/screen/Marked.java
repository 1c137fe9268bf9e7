package io.blocgraph.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;

/**
 * Whether rows are marked in a list that allows to mark several.
 *
 * @param part the part of a screen in which the list stands
 */
public record Marked(Component part) {

    /** Whether there are any. */
    public boolean isAny() {
        return part instanceof Grid<?> grid
                        && grid.getSelectionModel() instanceof GridMultiSelectionModel<?>
                        && !grid.getSelectedItems().isEmpty()
                || part.getChildren().anyMatch(it -> new Marked(it).isAny());
    }
}
