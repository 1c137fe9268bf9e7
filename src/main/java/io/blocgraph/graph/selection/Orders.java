package io.blocgraph.graph.selection;

import java.util.Map;

/**
 * The orders in which things of a type can be listed. Rows that an order leaves equal are ordered by id.
 *
 * @param keys what is ordered by, an expression for {@code x} that is never null, by the name of the order; a name that ends
 *     in {@code _DESC} means the same backwards
 * @param usual the name of the order that is taken if none is asked for
 */
public record Orders(Map<String, String> keys, String usual) {

    private static final String BACKWARDS = "_DESC";

    /** An order that was chosen: its name, what it orders by, and whether backwards. */
    record Chosen(String name, String key, boolean descending) {}

    Chosen choose(String name) {
        boolean descending = name.endsWith(BACKWARDS);
        String key = keys.get(descending ? name.substring(0, name.length() - BACKWARDS.length()) : name);
        if (key == null) {
            throw new IllegalArgumentException("Unknown order " + name);
        }
        return new Chosen(name, key, descending);
    }
}
