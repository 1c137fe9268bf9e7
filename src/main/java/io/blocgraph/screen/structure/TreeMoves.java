package io.blocgraph.screen.structure;

import com.vaadin.flow.component.grid.dnd.GridDropMode;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.UnitForms;
import java.util.List;

/** Units are moved by dragging them in the tree: onto another superior, or an organization onto a cluster. */
final class TreeMoves {

    private List<UnitRow> dragged = List.of();

    TreeMoves(UnitTree tree, UnitForms forms) {
        tree.setRowsDraggable(true);
        // from the start: a mode that is set only when a drag begins comes too late for a quick hand
        tree.setDropMode(GridDropMode.ON_TOP);
        tree.addDragStartListener(start -> dragged = start.getDraggedItems());
        tree.addDropListener(drop -> drop.getDropTargetItem().ifPresent(target -> move(target, forms)));
    }

    private void move(UnitRow onto, UnitForms forms) {
        var units = dragged.stream().filter(it -> !it.equals(onto)).toList();
        if (units.isEmpty()) {
            return;
        }
        var targets = units.stream().map(UnitRow::target).toList();
        var place = new Choice(onto.id(), onto.code(), onto.name());
        if (onto.kind() == Kind.CLUSTER && units.getFirst().kind() == Kind.ORGANIZATION) {
            forms.place(targets, null, place);
        } else {
            forms.move(targets, place);
        }
    }
}
