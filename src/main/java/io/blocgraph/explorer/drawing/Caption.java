package io.blocgraph.explorer.drawing;

/**
 * The words around a picture.
 *
 * @param title what it is of
 * @param subtitle what is to be seen, on which day
 * @param legend what the colours are about
 */
record Caption(String title, String subtitle, String legend) {}
