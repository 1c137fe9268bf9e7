package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.Node;
import java.util.List;

/**
 * A picture in which everything has its place.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param nodes the nodes, each after what it lies in
 * @param edges the lines between them
 */
record LayoutResult(double width, double height, List<Node> nodes, List<Edge> edges) {}
