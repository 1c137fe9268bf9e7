/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member in a list. */
record PersonRow(
        String id,
        String code,
        String fullName,
        int version,
        @Nullable String status,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable UnitRef cell) {

    /** {@return the name of the cell, followed by that of its organization; empty if the member has no cell} */
    String cellName() {
        return cell == null ? "" : cell.qualifiedName();
    }

    /** {@return the name of the organization to which the cell belongs; null if the cell is an organization itself or there is none} */
    @Nullable
    String organizationName() {
        return cell == null || cell.parent() == null || cell.parent().kind() == KnownKind.BLOC
                ? null
                : cell.parent().name();
    }

    ChangeTarget toTarget() {
        return new ChangeTarget(id, code, fullName, "MEMBER", version, Map.of());
    }
}
