/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.Node;
import java.util.List;

/**
 * The result of a layout: a diagram with all positions assigned.
 *
 * @param width the width
 * @param height the height
 * @param nodes the nodes, each after the node that contains it
 * @param edges the edges between them
 */
record LayoutResult(double width, double height, List<Node> nodes, List<Edge> edges) {}
