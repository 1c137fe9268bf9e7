/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Binds the options that the inputs of all mutations share. */
@Component
class MutationOptionsBinder {

    private static final ResolvableType OPTIONS = ResolvableType.forClass(MutationOptions.class);

    private final GraphQlArgumentBinder binder = new GraphQlArgumentBinder();

    MutationOptionsBinder() {}

    /**
     * Binds the options in an input. The decision of {@code undo} is the id of what is undone, not the basis of a change.
     *
     * @param input the input as the client sent it
     * @return the options
     * @throws IllegalStateException if a value has another type than the schema allows
     */
    MutationOptions bind(Map<String, Object> input) {
        Map<String, Object> shared = new HashMap<>(input);
        if (!(shared.get("decision") instanceof Map)) {
            shared.remove("decision");
        }
        try {
            return (MutationOptions) Objects.requireNonNull(binder.bind(shared, false, OPTIONS));
        } catch (BindException notOfTheSchema) {
            throw new IllegalStateException(notOfTheSchema);
        }
    }
}
