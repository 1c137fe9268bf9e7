package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import java.util.Collection;
import java.util.List;

/** What is asked of every change once it is made and before it is kept. */
@FunctionalInterface
public interface ChangeValidator {

    /**
     * Looks for what is wrong with some units and members.
     *
     * @param queryRunner the transaction in which the change is made
     * @param day the day to look at
     * @param units ids of units that the change touches
     * @param members ids of members that the change touches
     * @return what is wrong
     */
    List<Problem> validate(QueryRunner queryRunner, AsOf day, Collection<String> units, Collection<String> members);
}
