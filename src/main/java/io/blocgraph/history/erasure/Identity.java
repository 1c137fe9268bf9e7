/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.history.NodeSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a node that identify a person, and are to be erased.
 *
 * @param node the node before the erasure
 * @param replacements the new values of the properties; null removes a property
 * @param names the properties by which texts refer to the person; the replacement of the first replaces them there
 * @param code the property with a code that must not be reused
 */
public record Identity(
        NodeSnapshot node, Map<String, ? extends @Nullable Object> replacements, List<String> names, String code) {

    /**
     * {@return a copy of properties in which the identifying ones are replaced; properties that are missing are not added}
     */
    Map<String, @Nullable Object> replace(Map<String, ? extends @Nullable Object> properties) {
        Map<String, @Nullable Object> replaced = new HashMap<>();
        properties.forEach((property, value) -> replaced.put(
                property, value != null && replacements.containsKey(property) ? replacements.get(property) : value));
        return replaced;
    }
}
