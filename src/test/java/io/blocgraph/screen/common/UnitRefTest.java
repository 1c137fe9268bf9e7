/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How units are named where their names alone are ambiguous. */
class UnitRefTest {

    private final UnitRef bloc = unit("Khối", KnownKind.BLOC, null);
    private final UnitRef organization = unit("Cảng", KnownKind.ORGANIZATION, bloc);

    @Test
    void cellIsNamedWithItsOrganization() {
        assertThat(unit("Chi bộ Văn phòng", KnownKind.CELL, organization).qualifiedName())
                .isEqualTo("Chi bộ Văn phòng · Cảng");
    }

    @Test
    void cellWhoseParentIsUnknownIsNamedAlone() {
        assertThat(unit("Chi bộ Văn phòng", KnownKind.CELL, null).qualifiedName())
                .isEqualTo("Chi bộ Văn phòng");
    }

    @Test
    void organizationIsNamedAlone() {
        assertThat(organization.qualifiedName()).isEqualTo("Cảng");
    }

    private static UnitRef unit(String name, KnownKind kind, @Nullable UnitRef parent) {
        return new UnitRef(name, name, name, kind, null, parent);
    }
}
