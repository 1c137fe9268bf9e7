/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a node or relationship: its properties before and after. Values are texts, numbers, booleans and dates; a
 * null value stands for a missing property.
 */
public sealed interface Delta {

    /** {@return the delta that reverts this one} */
    Delta inverse();

    /**
     * A node that is created, updated or deleted.
     *
     * @param id the id
     * @param labels the labels without {@code Entity}
     * @param before the changed properties before; null if the node is created
     * @param after the same properties after; null if the node is deleted
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
     * A relationship that is created, replaced or deleted.
     *
     * @param type the type
     * @param from the id of the start node
     * @param to the id of the end node
     * @param before all its properties before; null if it is created
     * @param after all its properties after; null if it is deleted
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
