/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.grid.dnd.GridDropMode;
import io.blocgraph.screen.change.UnitForms;
import io.blocgraph.screen.common.KnownKind;
import java.util.List;

/** Moves units by drag and drop in the tree: to another parent unit, or an organization into or out of a cluster. */
final class TreeDragAndDrop {

    private final UnitTree tree;
    private final UnitForms forms;
    private List<UnitRow> dragged = List.of();

    TreeDragAndDrop(UnitTree tree, UnitForms forms) {
        this.tree = tree;
        this.forms = forms;
        if (!forms.canEdit()) {
            return;
        }
        tree.setRowsDraggable(true);
        // set in advance: set at the start of a drag, the mode would take effect too late for a quick movement
        tree.setDropMode(GridDropMode.ON_TOP);
        tree.addDragStartListener(start -> dragged = start.getDraggedItems());
        // a drop from elsewhere, after the drag has ended, does not move what was dragged last
        tree.addDragEndListener(end -> dragged = List.of());
        tree.addDropListener(drop -> drop.getDropTargetItem().ifPresent(this::move));
    }

    private void move(UnitRow onto) {
        var units = dragged.stream().filter(it -> !it.equals(onto)).toList();
        if (units.isEmpty()) {
            return;
        }
        var targets = units.stream().map(UnitRow::toTarget).toList();
        if (units.getFirst().kind() != KnownKind.ORGANIZATION) {
            forms.move(targets, onto.toOption(), null);
            return;
        }
        var from = tree.bloc(units.getFirst());
        var to = tree.bloc(onto);
        var stays = from.isPresent() && from.equals(to);
        if (onto.kind() == KnownKind.CLUSTER && stays) {
            forms.placeInCluster(targets, to.map(UnitRow::id).orElse(null), onto.toOption());
        } else if (onto.kind() == KnownKind.CLUSTER) {
            forms.move(targets, to.map(UnitRow::toOption).orElse(null), onto.toOption());
        } else if (onto.kind() == KnownKind.BLOC && stays) {
            forms.removeFromCluster(targets);
        } else {
            forms.move(targets, onto.toOption(), null);
        }
    }
}
