package io.blocgraph.graph.query;

import graphql.GraphQLContext;
import java.util.Collection;

/**
 * Hears of every answer that holds personal data of members, before it goes out. A request whose context has one of its own, under
 * this class, tells that one instead.
 */
@FunctionalInterface
public interface PersonalDataAudit {

    /** For answers that nobody gets to see. */
    PersonalDataAudit NONE = (context, members) -> {};

    /**
     * Takes note that personal data were read.
     *
     * @param context the context of the request, which knows who asks and through which door
     * @param members the ids of the members, each once; at least one
     */
    void recordRead(GraphQLContext context, Collection<String> members);
}
