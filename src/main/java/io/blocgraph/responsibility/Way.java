package io.blocgraph.responsibility;

import io.blocgraph.graph.selection.Row;
import java.util.ArrayList;
import java.util.List;

/** The way between two units or members, as steps from one unit or member to the next. */
final class Way {

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
     * @param tie the type of the relationship by which it was reached
     * @param upwards whether that relationship points to it
     * @param row what the request asks of it
     */
    record Station(String id, String name, boolean member, String tie, boolean upwards, Row row) {}

    /**
     * A step.
     *
     * @param from where it begins
     * @param to where it ends
     * @param relation what ties the two
     * @param forwards whether the relation reads from the beginning to the end: a unit under its parent, a member to a unit
     */
    record Step(Station from, Station to, Relation relation, boolean forwards) {}

    private Way() {}

    /** A station met twice in a row, as a unit after its own committee, is one. */
    static List<Step> steps(List<Station> stations) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            Station from = stations.get(i - 1);
            Station to = stations.get(i);
            if (!from.id().equals(to.id())) {
                boolean betweenUnits = !from.member() && !to.member();
                boolean forwards = betweenUnits ? to.upwards() : from.member();
                steps.add(new Step(from, to, Relation.of(to.tie()), forwards));
            }
        }
        return steps;
    }
}
