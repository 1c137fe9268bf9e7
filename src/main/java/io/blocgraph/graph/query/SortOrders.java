package io.blocgraph.graph.query;

import java.util.Map;

/**
 * The orders in which things of a type can be listed. Rows that an order leaves equal are ordered by id.
 *
 * @param keys what is ordered by, an expression for {@code x} that is never null, by the name of the order; a name that ends
 *     in {@code _DESC} means the same backwards
 * @param defaultOrder the name of the order that is taken if none is asked for
 */
public record SortOrders(Map<String, String> keys, String defaultOrder) {

    private static final String DESCENDING_SUFFIX = "_DESC";

    /** An order that was chosen: its name, what it orders by, and whether backwards. */
    record SortOrder(String name, String key, boolean descending) {}

    SortOrder resolve(String name) {
        boolean descending = name.endsWith(DESCENDING_SUFFIX);
        String key = keys.get(descending ? name.substring(0, name.length() - DESCENDING_SUFFIX.length()) : name);
        if (key == null) {
            throw new IllegalArgumentException("Unknown order " + name);
        }
        return new SortOrder(name, key, descending);
    }
}
