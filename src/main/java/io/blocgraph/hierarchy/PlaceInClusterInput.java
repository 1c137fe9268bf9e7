/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code placeInCluster}.
 *
 * @param organizations the ids of the organizations
 * @param cluster the id of the new cluster; null to remove the organizations from their clusters
 */
record PlaceInClusterInput(
        List<String> organizations, @Nullable String cluster) {}
