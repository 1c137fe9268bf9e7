/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code moveUnit}.
 *
 * @param id the id of the unit
 * @param parent the id of the new parent unit; null to move it to the top
 * @param cluster the id of the new cluster of an organization; null to keep its cluster if that is in the same bloc
 */
record MoveUnitInput(
        String id, @Nullable String parent, @Nullable String cluster) {}
