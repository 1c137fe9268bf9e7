package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.ScopeChecker;
import java.util.Collection;
import java.util.List;

/**
 * What who makes a change may see and change, asked within its transaction.
 *
 * @param scopeChecker knows what lies within a scope
 * @param scope what may be seen and changed
 * @param asOf the day of the change
 * @param transaction the transaction
 */
record ChangeAuthorization(ScopeChecker scopeChecker, Scope scope, AsOf asOf, WriteTransaction transaction) {

    /** {@return those ids that are not visible to the caller, to whom they do not exist} */
    List<String> findInvisible(Collection<String> ids) {
        return scopeChecker.findOutside(ids, Scope.VISIBLE, scope, asOf, transaction);
    }

    /**
     * Refuses what only who edits the unit that issued a decision may do with it.
     *
     * @param decision the id of a decision
     * @throws MutationRejectedException if the caller may not edit that unit
     */
    void checkIssuer(String decision) {
        if (!scopeChecker.isEditable(decision, scope, asOf, transaction)) {
            throw new MutationRejectedException(
                    Problem.error(ChangeProblem.FORBIDDEN, "decision").withEntities(List.of(decision)));
        }
    }

    /**
     * Refuses a change of things that may not be changed.
     *
     * @param ids all that the change touches, after it is written
     * @throws MutationRejectedException if one of them lies outside
     */
    void requireEditable(Collection<String> ids) {
        List<String> outside = scopeChecker.findOutside(ids, Scope.EDITABLE, scope, asOf, transaction);
        if (!outside.isEmpty()) {
            List<String> unseen = findInvisible(outside);
            List<String> told =
                    outside.stream().filter(id -> !unseen.contains(id)).toList();
            throw new MutationRejectedException(
                    Problem.error(ChangeProblem.FORBIDDEN, null).withEntities(told));
        }
    }
}
