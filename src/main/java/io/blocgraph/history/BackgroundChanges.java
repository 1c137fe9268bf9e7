/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Applies changes that are made in the background, such as imports, by the same rules as mutations. */
@Component
public class BackgroundChanges {

    private final ChangePipeline pipeline;
    private final MutationOptionsBinder options;

    BackgroundChanges(ChangePipeline pipeline, MutationOptionsBinder options) {
        this.pipeline = pipeline;
        this.options = options;
    }

    /**
     * Applies a change in a transaction of its own.
     *
     * @param kind the name under which the history lists it
     * @param mutation the change
     * @param input what the client sent, with the options that the inputs of all mutations share: effective date, dry run,
     *     decision, reason and idempotency key
     * @param named the ids of the units that it is about, which determine the issuer of a new decision
     * @param author the author of the change
     * @param scope the units that are visible and editable for the author
     * @return what was done, or only tried
     */
    public AppliedChange apply(
            String kind, Mutation mutation, Map<String, Object> input, List<String> named, Author author, Scope scope) {
        return pipeline.execute(new MutationCall(kind, mutation, input, options.bind(input), named), author, scope);
    }
}
