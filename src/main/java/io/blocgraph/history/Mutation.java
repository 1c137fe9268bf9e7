package io.blocgraph.history;

/**
 * What a mutation does to the graph. The methods of the controllers that answer the fields of the mutation type return one; it is
 * applied by the {@link ChangePipeline}, together with the others of the request that name the same decision.
 */
@FunctionalInterface
public interface Mutation {

    /**
     * Applies the change: locks what its rules depend on, reads what is, and collects what is to be.
     *
     * @param context what it needs to know: the day, the nodes under their locks
     * @param work collects what it changes
     * @return what the payload leads to
     * @throws MutationRejectedException if the change cannot be made
     */
    MutationResult apply(ChangeContext context, UnitOfWork work);
}
