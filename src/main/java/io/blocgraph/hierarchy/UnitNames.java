/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import java.util.List;
import java.util.Map;

/** Derives the properties by which a unit is found and sorted. */
public final class UnitNames {

    /** The properties that can change during the lifetime of a unit. */
    static final List<String> VERSIONED_PROPERTIES = List.of("name", "code", "form", "sector", "sortKey", "words");

    private UnitNames() {}

    /**
     * Returns the properties that depend on the name and the code of a unit.
     *
     * @param name the name
     * @param code the code
     * @return the name, the code, the sort key and the search words
     */
    public static Map<String, Object> propertiesOf(String name, String code) {
        return Map.of(
                "name",
                name,
                "code",
                code,
                "sortKey",
                VietnameseText.sortKey(name),
                "words",
                VietnameseText.words(name, code));
    }
}
