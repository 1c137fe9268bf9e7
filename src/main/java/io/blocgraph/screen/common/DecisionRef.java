package io.blocgraph.screen.common;

/**
 * A decision as others refer to it.
 *
 * @param number its number
 */
public record DecisionRef(String number) {}
