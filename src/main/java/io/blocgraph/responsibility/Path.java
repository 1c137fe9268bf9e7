package io.blocgraph.responsibility;

import io.blocgraph.graph.query.Row;
import java.util.ArrayList;
import java.util.List;

/** The way between two units or members, as steps from one unit or member to the next. */
final class Path {

    /** What ties two neighbours. */
    enum Relation {
        PART_OF,
        IN_CLUSTER,
        BELONGS_TO,
        ACTIVE_IN,
        SITS_ON,
        ANSWERS_FOR;

        /** The relation of which a relationship of the graph, lasting or ended, is a part. */
        static Relation of(String type) {
            return switch (type) {
                case "PART_OF", "WAS_PART_OF" -> PART_OF;
                case "IN_CLUSTER", "WAS_IN_CLUSTER" -> IN_CLUSTER;
                case "BELONGS_TO", "BELONGED_TO" -> BELONGS_TO;
                case "ACTIVE_IN", "WAS_ACTIVE_IN" -> ACTIVE_IN;
                case "ANSWERS_BY", "ANSWERED_BY", "COVERS", "COVERED" -> ANSWERS_FOR;
                default -> SITS_ON;
            };
        }
    }

    /**
     * A unit or member on the way.
     *
     * @param id its id
     * @param name its name
     * @param member whether it is a member
     * @param relationshipType the type of the relationship by which it was reached
     * @param pointsHere whether that relationship points to it
     * @param row what the request asks of it
     */
    record PathNode(String id, String name, boolean member, String relationshipType, boolean pointsHere, Row row) {}

    /**
     * A step.
     *
     * @param from where it begins
     * @param to where it ends
     * @param relation what ties the two
     * @param forward whether the relation reads from the beginning to the end: a unit under its parent, a member to a unit
     */
    record PathStep(PathNode from, PathNode to, Relation relation, boolean forward) {}

    private Path() {}

    /** A station met twice in a row, as a unit after its own committee, is one. */
    static List<PathStep> steps(List<PathNode> nodes) {
        List<PathStep> steps = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            PathNode from = nodes.get(i - 1);
            PathNode to = nodes.get(i);
            if (!from.id().equals(to.id())) {
                boolean betweenUnits = !from.member() && !to.member();
                boolean forwards = betweenUnits ? to.pointsHere() : from.member();
                steps.add(new PathStep(from, to, Relation.of(to.relationshipType()), forwards));
            }
        }
        return steps;
    }
}
