package io.blocgraph.explorer;

/** How a picture is built. */
public enum LayoutKind {
    /** An organization chart, top down: clusters as frames around their organizations. */
    CHART,
    /** The same around the unit in the middle. */
    RADIAL,
    /** Who answers for what: people and units, and what ties them. */
    FREE
}
