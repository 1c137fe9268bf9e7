/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of the path between two units or members.
 *
 * @param from where it begins
 * @param to where it ends
 * @param relation the relation between the two
 * @param forwards whether the relation reads from the beginning to the end: a unit under its parent, a member to a unit
 */
record PathStep(PathNode from, PathNode to, PathRelation relation, boolean forwards) {

    /**
     * A unit or member on the path.
     *
     * @param id its id
     * @param name its name
     * @param member whether it is a member
     * @param relationship the type of the relationship by which it was reached; empty where the path begins
     * @param upwards whether that relationship points to it
     */
    record PathNode(String id, String name, boolean member, String relationship, boolean upwards) {}

    /** A unit met twice in a row, as after its own committee, is one. */
    static List<PathStep> between(List<PathNode> nodes) {
        List<PathStep> steps = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            PathNode from = nodes.get(i - 1);
            PathNode to = nodes.get(i);
            if (!from.id().equals(to.id())) {
                boolean betweenUnits = !from.member() && !to.member();
                boolean forwards = betweenUnits ? to.upwards() : from.member();
                steps.add(new PathStep(from, to, PathRelation.of(to.relationship()), forwards));
            }
        }
        return steps;
    }
}
