/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.List;

/**
 * The input of {@code mergeUnits}.
 *
 * @param units the ids of the units to be merged, which are dissolved
 * @param into the id of the unit that continues them
 */
record MergeUnitsInput(List<String> units, String into) {}
