package io.blocgraph.hierarchy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organizations go into which cluster.
 *
 * @param organizations the ids of the organizations
 * @param cluster the id of the cluster; null for none
 */
record PlaceInClusterInput(
        List<String> organizations, @Nullable String cluster) {}
