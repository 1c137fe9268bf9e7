package io.blocgraph.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the payload of a mutation leads to.
 *
 * @param one the id of a thing by the name of the payload's field
 * @param many the ids of things by the name of the payload's field
 */
public record Result(Map<String, String> one, Map<String, List<String>> many) {

    /**
     * A payload with one thing.
     *
     * @param field the payload's field
     * @param id the thing's id
     * @return the result
     */
    public static Result of(String field, String id) {
        return new Result(Map.of(field, id), Map.of());
    }

    /**
     * A payload with several things.
     *
     * @param field the payload's field
     * @param ids the things' ids
     * @return the result
     */
    public static Result of(String field, List<String> ids) {
        return new Result(Map.of(), Map.of(field, List.copyOf(ids)));
    }

    /**
     * The same payload with several things besides.
     *
     * @param field the payload's field
     * @param ids the things' ids
     * @return the result
     */
    public Result and(String field, List<String> ids) {
        Map<String, List<String>> all = new HashMap<>(many);
        all.put(field, List.copyOf(ids));
        return new Result(one, all);
    }

    /**
     * The same payload with one thing besides.
     *
     * @param field the payload's field
     * @param id the thing's id
     * @return the result
     */
    public Result with(String field, String id) {
        Map<String, String> all = new HashMap<>(one);
        all.put(field, id);
        return new Result(all, many);
    }

    /** A payload with nothing. */
    static Result nothing() {
        return new Result(Map.of(), Map.of());
    }
}
