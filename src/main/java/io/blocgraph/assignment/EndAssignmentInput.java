package io.blocgraph.assignment;

/**
 * The input of {@code endAssignment}.
 *
 * @param id the id of the assignment
 */
record EndAssignmentInput(String id) {}
