package io.blocgraph.assignment;

/**
 * Whose assignments go to whom.
 *
 * @param from the id of the member who has them
 * @param to the id of the member who is to have them
 */
record ReassignInput(String from, String to) {}
