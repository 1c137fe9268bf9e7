/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import java.util.Collection;
import java.util.List;

/** Validates a change after it is written and before it is committed. */
@FunctionalInterface
public interface ChangeValidator {

    /**
     * Validates units and members.
     *
     * @param queryRunner the transaction in which the change is written
     * @param day the day on which they are validated
     * @param units the ids of the affected units
     * @param members the ids of the affected members
     * @return the problems; empty if there are none. An error rejects the change, a warning does not
     */
    List<Problem> validate(QueryRunner queryRunner, AsOf day, Collection<String> units, Collection<String> members);
}
