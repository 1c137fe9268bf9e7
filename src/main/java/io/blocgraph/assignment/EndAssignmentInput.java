package io.blocgraph.assignment;

/**
 * Which assignment is to end.
 *
 * @param id its id
 */
record EndAssignmentInput(String id) {}
