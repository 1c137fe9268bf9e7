/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Derives the properties by which a unit is found and sorted. */
public final class UnitNames {

    /** The properties that can change during the lifetime of a unit. */
    static final List<String> VERSIONED_PROPERTIES =
            List.of("name", "code", "form", "sector", "sortKey", "words", "codeKey", "codeSortKey");

    private UnitNames() {}

    /**
     * Returns the properties that depend on the name and the code of a unit.
     *
     * @param name the name
     * @param code the code
     * @return the name, the code and their keys
     */
    public static Map<String, Object> propertiesOf(String name, String code) {
        Map<String, Object> properties = new HashMap<>(keysOf(name, code));
        properties.put("name", name);
        properties.put("code", code);
        return properties;
    }

    /**
     * Returns the keys by which a unit is found and sorted.
     *
     * @param name the name
     * @param code the code
     * @return the sort keys of both, the search words, and the key by which a code is found and kept unique
     */
    public static Map<String, Object> keysOf(String name, String code) {
        return Map.of(
                "sortKey", VietnameseText.sortKey(name),
                "words", VietnameseText.words(name, code),
                "codeKey", VietnameseText.codeKey(code),
                "codeSortKey", VietnameseText.sortKey(code));
    }
}
