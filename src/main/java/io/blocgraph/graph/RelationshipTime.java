/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * When a relationship or a seat is matched. Each pattern says it in a comment after the type, {@code [r:COVERS /* as of *}{@code /]},
 * so that it is Cypher with the comment and without, and nothing is restricted to a day, or not, by oversight.
 */
public enum RelationshipTime {
    /** If it is valid on the day of the query. The type of ended relationships is added where the day needs it. */
    AS_OF("as of"),
    /** Whatever the day. The types of ended relationships are named beside those of lasting ones. */
    EVER("ever"),
    /** If it has not ended as of the current day, whatever the day of the query: it lasts or is planned. */
    LASTING("lasting");

    private final String words;

    RelationshipTime(String words) {
        this.words = words;
    }

    /** {@return the comment that says it} */
    public String comment() {
        return "/* " + words + " */";
    }

    static Optional<RelationshipTime> of(CypherToken comment) {
        return Arrays.stream(values())
                .filter(time -> comment.text().equals(time.comment()))
                .findFirst();
    }
}
