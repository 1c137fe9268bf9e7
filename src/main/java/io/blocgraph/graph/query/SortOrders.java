/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.util.Map;

/**
 * The orders in which nodes of a type can be listed. Rows that an order leaves equal are ordered by id.
 *
 * @param keys the sort keys, expressions for {@code x} that are never null, by the name of the order; a name that ends in
 *     {@code _DESC} means descending
 * @param defaultOrder the name of the default order
 */
public record SortOrders(Map<String, String> keys, String defaultOrder) {

    private static final String DESCENDING_SUFFIX = "_DESC";

    /** A chosen order: its name, sort key and direction. */
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
