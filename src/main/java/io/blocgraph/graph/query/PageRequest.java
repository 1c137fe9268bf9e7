/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.BadRequestException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that a connection's arguments request.
 *
 * @param size the number of rows
 * @param forward whether from the start or backwards from the end
 * @param position the row after which the page starts
 * @param order the order
 */
record PageRequest(int size, boolean forward, Optional<Cursor> position, SortOrders.SortOrder order) {

    private static final int DEFAULT_SIZE = 20;

    static PageRequest of(Map<String, Object> arguments, SortOrders orders) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (first != null && last != null) {
            throw new BadRequestException("last", "page.first-and-last");
        }
        boolean forwards = last == null && (before == null || first != null);
        if (forwards ? before != null : after != null) {
            throw new BadRequestException(forwards ? "before" : "after", "page.after-and-before");
        }
        Object name = arguments.getOrDefault("orderBy", orders.defaultOrder());
        SortOrders.SortOrder order = orders.resolve(name == null ? orders.defaultOrder() : name.toString());
        Optional<Cursor> beyond = forwards ? cursor("after", after, order) : cursor("before", before, order);
        int size = first != null ? first : last != null ? last : DEFAULT_SIZE;
        return new PageRequest(size, forwards, beyond, order);
    }

    private static Optional<Cursor> cursor(String argument, @Nullable String text, SortOrders.SortOrder order) {
        return text == null ? Optional.empty() : Optional.of(Cursor.decode(argument, text, order.name()));
    }
}
