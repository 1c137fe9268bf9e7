/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.importer.ImportRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of records, with what it names.
 *
 * @param row the row
 * @param unit the unit, which may be edited
 * @param responsible the id of the responsible member; null if the row names none
 */
record ListedRecord(
        ImportRow row, NodeSnapshot unit, @Nullable String responsible) {

    /** {@return the field that names the responsible member} */
    String responsibleField() {
        return row.text("fullName").isPresent() ? "fullName" : "code";
    }

    /** {@return the text in a field, in one line; null if there is none} */
    @Nullable
    String line(String field) {
        return FollowUpInput.line(field, row.text(field).orElse(null));
    }

    /** {@return the text in a field; null if there is none} */
    @Nullable
    String text(String field) {
        return FollowUpInput.text(field, row.text(field).orElse(null));
    }

    /** {@return how the unit is named in what the row changes} */
    @Nullable
    String unitLabel(ChangeContext context) {
        return UnitReferences.label(context, unit.id());
    }
}
