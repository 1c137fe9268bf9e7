package io.blocgraph.history.erasure;

import io.blocgraph.history.NodeSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be erased of a node.
 *
 * @param node the node, as it was
 * @param replacements what replaces its properties; null removes one
 * @param names those of the properties by which people call it; the replacement of the first stands for it in texts
 * @param code the property with a code that is never given again
 */
public record Identity(
        NodeSnapshot node, Map<String, ? extends @Nullable Object> replacements, List<String> names, String code) {

    /** {@return properties with what identifies the node replaced; what is not among them is not added} */
    Map<String, @Nullable Object> replace(Map<String, ? extends @Nullable Object> properties) {
        Map<String, @Nullable Object> replaced = new HashMap<>();
        properties.forEach((property, value) -> replaced.put(
                property, value != null && replacements.containsKey(property) ? replacements.get(property) : value));
        return replaced;
    }
}
