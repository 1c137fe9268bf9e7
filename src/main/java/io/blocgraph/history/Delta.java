package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a change does to the graph: what was, and what is. It can be turned round, and that is what undoing is.
 * Values are texts, numbers, booleans and days; a null among them is a property that is not there.
 */
public sealed interface Delta {

    /** {@return the delta that undoes this one} */
    Delta inverse();

    /**
     * A node.
     *
     * @param id its id
     * @param labels its labels, {@code Entity} left out
     * @param before the properties that change, as they were; null if it was not there
     * @param after the same properties as they are; null if it is no longer there
     */
    record NodeDelta(
            String id,
            List<String> labels,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after)
            implements Delta {

        @Override
        public Delta inverse() {
            return new NodeDelta(id, labels, after, before);
        }
    }

    /**
     * A relationship.
     *
     * @param type what it is
     * @param from the id of the node where it begins
     * @param to the id of the node where it ends
     * @param before its properties as they were; null if it was not there
     * @param after its properties as they are; null if it is no longer there
     */
    record RelationshipDelta(
            RelationshipType type,
            String from,
            String to,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after)
            implements Delta {

        @Override
        public Delta inverse() {
            return new RelationshipDelta(type, from, to, after, before);
        }
    }
}
