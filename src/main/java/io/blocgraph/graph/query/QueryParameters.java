/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of one query, and the numbers by which its variables are unique. Names follow from the order alone: two requests of
 * the same shape yield the same text, whose plan the database caches.
 */
final class QueryParameters {

    private final Map<String, Object> values = new HashMap<>();
    private int variables;

    QueryParameters(AsOf asOf, Scope scope) {
        values.put(AsOf.PARAMETER, asOf.day());
        if (!scope.allEditable()) {
            values.put("today", asOf.today());
        }
        values.putAll(scope.parameters());
    }

    /** Adds a value and returns its placeholder, as {@code $p3}. */
    String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return "$" + name;
    }

    /** Returns a variable that is unique in the query and begins with a stem. */
    String newVariable(String stem) {
        return stem + ++variables;
    }

    /** {@return the values by name} */
    Map<String, Object> values() {
        return values;
    }
}
