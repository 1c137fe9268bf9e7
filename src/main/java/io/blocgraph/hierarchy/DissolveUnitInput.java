/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code dissolveUnit}.
 *
 * @param id the id of the unit
 * @param unitsTo the id of the new parent unit of the units under it; null if there must be none
 * @param membersTo the id of the unit to which its members are transferred; null if there must be none
 */
record DissolveUnitInput(
        String id, @Nullable String unitsTo, @Nullable String membersTo) {}
