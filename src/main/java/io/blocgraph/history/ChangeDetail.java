/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import org.jspecify.annotations.Nullable;

/**
 * One property or relationship of a change, before and after.
 *
 * @param entity the id of the changed node, or of the start node of the relationship
 * @param field the name of the property, or the type of the relationship
 * @param target the id of the end node of the relationship; null for a property
 * @param before the value or period before the change; null if there was none
 * @param after the value or period after the change; null if it was removed
 */
public record ChangeDetail(
        String entity,
        String field,
        @Nullable String target,
        @Nullable String before,
        @Nullable String after) {

    /**
     * Returns whether a node is the subject or the target of this detail.
     *
     * @param id the id of the node
     * @return whether it is
     */
    public boolean concerns(String id) {
        return entity.equals(id) || id.equals(target);
    }
}
