package io.blocgraph.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the payload of a mutation leads to.
 *
 * @param single the id of a thing by the name of the payload's field
 * @param lists the ids of things by the name of the payload's field
 */
public record MutationResult(Map<String, String> single, Map<String, List<String>> lists) {

    /**
     * A payload with one thing.
     *
     * @param field the payload's field
     * @param id the thing's id
     * @return the result
     */
    public static MutationResult of(String field, String id) {
        return new MutationResult(Map.of(field, id), Map.of());
    }

    /**
     * A payload with several things.
     *
     * @param field the payload's field
     * @param ids the things' ids
     * @return the result
     */
    public static MutationResult of(String field, List<String> ids) {
        return new MutationResult(Map.of(), Map.of(field, List.copyOf(ids)));
    }

    /**
     * The same payload with several things besides.
     *
     * @param field the payload's field
     * @param ids the things' ids
     * @return the result
     */
    public MutationResult and(String field, List<String> ids) {
        Map<String, List<String>> all = new HashMap<>(lists);
        all.put(field, List.copyOf(ids));
        return new MutationResult(single, all);
    }

    /**
     * The same payload with one thing besides.
     *
     * @param field the payload's field
     * @param id the thing's id
     * @return the result
     */
    public MutationResult with(String field, String id) {
        Map<String, String> all = new HashMap<>(single);
        all.put(field, id);
        return new MutationResult(all, lists);
    }

    /** A payload with nothing. */
    static MutationResult empty() {
        return new MutationResult(Map.of(), Map.of());
    }
}
