package io.blocgraph.committee;

/**
 * Which seat is to end.
 *
 * @param id its id
 */
record EndSeatInput(String id) {}
