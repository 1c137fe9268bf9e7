package io.blocgraph.member;

import io.blocgraph.graph.query.Row;

/**
 * A member as others refer to them.
 *
 * @param id the member's id
 * @param fullName the member's name
 */
public record MemberRef(String id, String fullName) {

    /** What {@link #of} reads of the member {@code m}: an expression for a map. */
    public static final String CYPHER = "{id: m.id, fullName: m.fullName}";

    /**
     * Reads one.
     *
     * @param row what {@link #CYPHER} has read
     * @return the member
     */
    public static MemberRef of(Row row) {
        return new MemberRef(row.text("id"), row.text("fullName"));
    }
}
