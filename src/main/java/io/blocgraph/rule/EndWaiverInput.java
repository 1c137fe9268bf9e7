package io.blocgraph.rule;

/**
 * Which waiver is to end.
 *
 * @param id its id
 */
record EndWaiverInput(String id) {}
