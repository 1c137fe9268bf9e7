/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The units of the files by their ids. References to them have been validated. */
final class ValidatedUnits {

    private final Map<String, UnitRow> rows = new HashMap<>();

    ValidatedUnits(BulkFiles files) {
        files.units().forEach(unit -> rows.put(unit.id(), unit));
    }

    /** Returns the unit with an id. */
    UnitRow get(String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    /** Returns the unit at the top of the hierarchy above a unit, or the unit itself. */
    UnitRow top(String id) {
        UnitRow top = get(id);
        while (top.parentId() != null) {
            top = get(top.parentId());
        }
        return top;
    }
}
