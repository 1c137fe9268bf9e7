/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.GraphQLContext;
import java.util.Collection;

/**
 * Notified of every result that holds members' personal data, before it is sent. A request may put its own implementation into its
 * context under this class, which then replaces this one.
 */
@FunctionalInterface
public interface PersonalDataAudit {

    /** For results that nobody sees. */
    PersonalDataAudit NONE = (context, members) -> {};

    /**
     * Records that personal data was read.
     *
     * @param context the context of the request, which knows the caller and the channel
     * @param members the ids of the members, without duplicates; at least one
     */
    void recordRead(GraphQLContext context, Collection<String> members);
}
