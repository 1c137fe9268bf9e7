/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.HierarchyFiles.PlacementRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.hierarchy.UnitKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The forms of organizations for which the file has none: a committee if it has or had cells, otherwise a cell. */
final class DefaultForms {

    private final Set<String> haveCells = new HashSet<>();

    DefaultForms(List<UnitRow> units, List<PlacementRow> placements) {
        Set<String> cells = new HashSet<>();
        for (UnitRow unit : units) {
            if (unit.kind().equals(UnitKind.CELL) && unit.parentId() != null) {
                cells.add(unit.id());
                haveCells.add(unit.parentId());
            }
        }
        for (PlacementRow placement : placements) {
            if (cells.contains(placement.unitId()) && placement.parentId() != null) {
                haveCells.add(placement.parentId());
            }
        }
    }

    /** Returns the row with the default form if it is an organization without one. */
    UnitRow complete(UnitRow unit) {
        if (unit.form() != null || !unit.kind().equals(UnitKind.ORGANIZATION)) {
            return unit;
        }
        return unit.formed(haveCells.contains(unit.id()) ? OrganizationForm.COMMITTEE : OrganizationForm.CELL);
    }
}
