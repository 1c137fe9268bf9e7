package io.blocgraph.history;

import org.jspecify.annotations.Nullable;

/**
 * One property or relationship in a change.
 *
 * @param entity the id of the node that is changed
 * @param field the property, or the type of the relationship
 * @param target the id of the node to which the relationship leads; null for a property
 * @param before what was; null if there was nothing
 * @param after what is; null if there is nothing any more
 */
public record ChangeDetail(
        String entity,
        String field,
        @Nullable String target,
        @Nullable String before,
        @Nullable String after) {

    /** {@return whether the node of an id is at either end} */
    public boolean concerns(String id) {
        return entity.equals(id) || id.equals(target);
    }
}
