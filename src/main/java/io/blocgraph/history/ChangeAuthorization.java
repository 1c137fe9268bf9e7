/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.ScopeChecker;
import java.util.Collection;
import java.util.List;

/**
 * The permissions of the author of a change, checked within its transaction.
 *
 * @param scopeChecker decides which nodes belong to a scope
 * @param author the author
 * @param scope the units that are visible and editable for the author
 * @param asOf the effective date of the change
 * @param transaction the transaction
 */
record ChangeAuthorization(
        ScopeChecker scopeChecker, Author author, Scope scope, AsOf asOf, WriteTransaction transaction) {

    /** {@return those of the ids that are not visible to the author and must be treated as unknown} */
    List<String> findInvisible(Collection<String> ids) {
        return scopeChecker.findOutside(ids, Scope.VISIBLE, scope, asOf, transaction);
    }

    /** {@return those of the ids that are not editable for the author} */
    List<String> findUneditable(Collection<String> ids) {
        return scopeChecker.findOutside(ids, Scope.EDITABLE, scope, asOf, transaction);
    }

    /**
     * Rejects an operation on a decision that is reserved to editors of its issuing unit.
     *
     * @param decision the id of the decision
     * @throws MutationRejectedException {@link ChangeProblem#FORBIDDEN} if that unit is not editable
     */
    void checkIssuer(String decision) {
        if (!scopeChecker.isEditable(decision, scope, asOf, transaction)) {
            throw new MutationRejectedException(
                    Problem.error(ChangeProblem.FORBIDDEN, "decision").withEntities(List.of(decision)));
        }
    }

    /**
     * Rejects a change of nodes that are not editable. Ids that are not visible are left out of the problem.
     *
     * @param ids the ids of all affected entities, once they are written
     * @throws MutationRejectedException {@link ChangeProblem#FORBIDDEN} if one of them is not editable
     */
    void requireEditable(Collection<String> ids) {
        List<String> outside = findUneditable(ids);
        if (!outside.isEmpty()) {
            List<String> unseen = findInvisible(outside);
            List<String> told =
                    outside.stream().filter(id -> !unseen.contains(id)).toList();
            throw new MutationRejectedException(
                    Problem.error(ChangeProblem.FORBIDDEN, null).withEntities(told));
        }
    }
}
