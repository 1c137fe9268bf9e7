package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.Writing;
import io.blocgraph.graph.selection.Questions;
import java.util.Collection;
import java.util.List;

/**
 * What who makes a change may see and change, asked within its transaction.
 *
 * @param questions knows what lies within a scope
 * @param scope what may be seen and changed
 * @param asOf the day of the change
 * @param writing the transaction
 */
record Sight(Questions questions, Scope scope, AsOf asOf, Writing writing) {

    /** Those of the things that may not be seen: for who makes the change, there is no such thing. */
    List<String> unseen(Collection<String> ids) {
        return questions.outside(ids, Scope.SEEN, scope, asOf, writing);
    }

    /**
     * Refuses what only who edits the unit that issued a decision may do with it.
     *
     * @param decision the id of a decision
     * @throws Refusal if who makes the change does not edit that unit
     */
    void checkIssuer(String decision) {
        if (!questions.mayEdit(decision, scope, asOf, writing)) {
            throw new Refusal(Problem.error("FORBIDDEN", "decision").about(List.of(decision)));
        }
    }

    /**
     * Refuses a change of things that may not be changed.
     *
     * @param ids all that the change touches, after it is written
     * @throws Refusal if one of them lies outside
     */
    void check(Collection<String> ids) {
        List<String> outside = questions.outside(ids, Scope.EDITED, scope, asOf, writing);
        if (!outside.isEmpty()) {
            List<String> unseen = unseen(outside);
            List<String> told =
                    outside.stream().filter(id -> !unseen.contains(id)).toList();
            throw new Refusal(Problem.error("FORBIDDEN", null).about(told));
        }
    }
}
