/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.HashMap;
import java.util.Map;

/**
 * A mutation to be executed.
 *
 * @param mutation the name of the mutation in the schema
 * @param input its input, without the options
 */
record MutationStep(String mutation, Map<String, Object> input) {

    MutationStep withOptions(Map<String, Object> more) {
        var all = new HashMap<>(input);
        all.putAll(more);
        return new MutationStep(mutation, all);
    }
}
