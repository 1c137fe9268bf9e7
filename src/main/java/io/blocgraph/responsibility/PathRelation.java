/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

/** The relation between two neighbours on a path. */
enum PathRelation {
    /** A unit is under its parent unit. */
    PART_OF,
    /** An organization is grouped in a cluster. */
    IN_CLUSTER,
    /** A member belongs to a cell. */
    BELONGS_TO,
    /** A member is active temporarily in a cell. */
    ACTIVE_IN,
    /** A member sits on a committee of a unit. */
    SITS_ON,
    /** A member is responsible for a unit by assignment. */
    ANSWERS_FOR;

    /** The relation of which a relationship of the graph, lasting or ended, is a part. */
    static PathRelation of(String type) {
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
