package io.blocgraph.screen.change;

import java.util.HashMap;
import java.util.Map;

/**
 * One mutation to be asked for.
 *
 * @param mutation the name of its field in the API
 * @param input its input, without what is the same for every change
 */
record MutationStep(String mutation, Map<String, Object> input) {

    MutationStep withOptions(Map<String, Object> more) {
        var all = new HashMap<>(input);
        all.putAll(more);
        return new MutationStep(mutation, all);
    }
}
