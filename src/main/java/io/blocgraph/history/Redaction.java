package io.blocgraph.history;

import java.util.function.UnaryOperator;

/**
 * What has been erased.
 *
 * @param id the id of the node whose content was erased
 * @param words replaces its names in a text
 */
public record Redaction(String id, UnaryOperator<String> words) {}
