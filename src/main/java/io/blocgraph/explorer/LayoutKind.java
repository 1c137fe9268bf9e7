/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

/** The layout of a diagram. */
public enum LayoutKind {
    /** An organization chart, top down: clusters as frames around their organizations. */
    CHART,
    /** The organization chart in rings around the root unit. */
    RADIAL,
    /** A network of people and the units that they are responsible for. */
    FREE
}
