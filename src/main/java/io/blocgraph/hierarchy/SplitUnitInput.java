/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.List;

/**
 * The input of {@code splitUnit}.
 *
 * @param id the id of the unit
 * @param into the new units
 */
record SplitUnitInput(String id, List<SplitPartInput> into) {}
