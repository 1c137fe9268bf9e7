/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/**
 * A change of the graph. Controller methods for the fields of the mutation type return one; the {@link ChangePipeline}
 * applies it, together with those of the same request that name the same decision.
 */
@FunctionalInterface
public interface Mutation {

    /**
     * Applies the change: locks the nodes on which its checks depend, reads the current state, and collects the new one.
     *
     * @param context the effective date, locked nodes and permissions
     * @param work collects the changes to be written
     * @return the entities of the payload
     * @throws MutationRejectedException if the change cannot be made
     */
    MutationResult apply(ChangeContext context, UnitOfWork work);

    /**
     * Returns whether the author is not recorded, anywhere. Who sees what such a change names may make it, and nobody can undo it.
     *
     * @return whether it is made anonymously
     */
    default boolean isAnonymous() {
        return false;
    }

    /**
     * Returns a mutation that does the same and whose author is not recorded.
     *
     * @return the anonymous mutation
     */
    default Mutation anonymously() {
        Mutation named = this;
        return new Mutation() {

            @Override
            public MutationResult apply(ChangeContext context, UnitOfWork work) {
                return named.apply(context, work);
            }

            @Override
            public boolean isAnonymous() {
                return true;
            }
        };
    }
}
