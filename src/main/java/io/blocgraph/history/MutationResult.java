/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entities of a mutation's payload.
 *
 * @param single the id of an entity, by field of the payload
 * @param lists the ids of entities, by field of the payload
 */
public record MutationResult(Map<String, String> single, Map<String, List<String>> lists) {

    /**
     * Returns a result with one entity.
     *
     * @param field the field of the payload
     * @param id the id of the entity
     * @return the result
     */
    public static MutationResult of(String field, String id) {
        return new MutationResult(Map.of(field, id), Map.of());
    }

    /**
     * Returns a result with a list of entities.
     *
     * @param field the field of the payload
     * @param ids the ids of the entities
     * @return the result
     */
    public static MutationResult of(String field, List<String> ids) {
        return new MutationResult(Map.of(), Map.of(field, List.copyOf(ids)));
    }

    /**
     * Returns a copy with a further list of entities.
     *
     * @param field the field of the payload
     * @param ids the ids of the entities
     * @return the result
     */
    public MutationResult and(String field, List<String> ids) {
        Map<String, List<String>> all = new HashMap<>(lists);
        all.put(field, List.copyOf(ids));
        return new MutationResult(single, all);
    }

    /**
     * Returns a copy with a further entity.
     *
     * @param field the field of the payload
     * @param id the id of the entity
     * @return the result
     */
    public MutationResult with(String field, String id) {
        Map<String, String> all = new HashMap<>(single);
        all.put(field, id);
        return new MutationResult(all, lists);
    }

    /** {@return a result without entities} */
    static MutationResult empty() {
        return new MutationResult(Map.of(), Map.of());
    }
}
