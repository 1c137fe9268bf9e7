/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.query.Row;

/**
 * A reference to a member.
 *
 * @param id the id
 * @param fullName the full name
 */
public record MemberRef(String id, String fullName) {

    /** Cypher that reads the member {@code m} as a map for {@link #of}. */
    public static final String CYPHER = "{id: m.id, fullName: m.fullName}";

    /**
     * Maps a row to a member.
     *
     * @param row a row that {@link #CYPHER} has read
     * @return the member
     */
    public static MemberRef of(Row row) {
        return new MemberRef(row.text("id"), row.text("fullName"));
    }
}
