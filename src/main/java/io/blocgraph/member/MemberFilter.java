/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.SearchText;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.hierarchy.Subtree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The filter of the members query.
 *
 * @param given the conditions, by their names in the API; a missing or null condition does not filter
 */
record MemberFilter(Map<String, Object> given) {

    /**
     * Counts all members. A member belongs to one cell at a time, so the count store of the database knows the number of
     * memberships; those that are planned or have ended are found by an index.
     */
    private static final String TOTAL_MEMBERS = """
            COUNT { ()-[:BELONGS_TO /* lasting */]->() }
              - COUNT { ()-[r:BELONGS_TO /* lasting */]->() WHERE r.since > $asOf }
              - COUNT { ()-[r:BELONGS_TO /* lasting */]->() WHERE r.until <= $asOf }""";

    private static final String HOLDS_SEAT = "EXISTS { (x)-[:HOLDS /* as of */]->(:Seat /* as of */) }";
    private static final String HOLDS_ASSIGNMENT =
            "EXISTS { (x)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(:Unit) }";

    /**
     * Returns the page of members that match the filter.
     *
     * @param asOf the day
     * @param scope the units that are visible to the caller; the search is limited to members there
     * @return the page
     */
    PageField list(AsOf asOf, Scope scope) {
        boolean everybody = !asOf.past() && given.values().stream().allMatch(Objects::isNull);
        return new PageField(
                "Member",
                match(scope),
                conditions(asOf),
                scope.allEditable() ? MemberFields.UNMASKED_ORDERS : MemberFields.ORDERS,
                Map.of(),
                everybody ? Optional.of(TOTAL_MEMBERS) : Optional.empty(),
                false);
    }

    /** Returns the conditions on the member {@code x}. */
    private List<String> conditions(AsOf asOf) {
        List<String> conditions = new ArrayList<>();
        boolean within = given("within");
        if (!within) {
            conditions.add("EXISTS { (x)-[:BELONGS_TO /* as of */]->(:Unit) }");
        }
        if (given("text") && within) {
            conditions.add("all(w IN $words WHERE x.words CONTAINS w)");
        }
        if (given("namePrefix")) {
            conditions.add("(x.words STARTS WITH $prefix OR x.words STARTS WITH $joinedPrefix)");
        }
        if (given.get("status") instanceof String status) {
            conditions.add(
                    switch (status) {
                        case "OFFICIAL" -> "x.`officialOn` <= $asOf";
                        case "PROBATION" -> "x.probationUntil > $asOf";
                        default -> "false";
                    });
            if (!asOf.present()) {
                conditions.add("personal(x)");
            }
        }
        if (given("gender")) {
            conditions.add("x.gender = $gender");
        }
        if (given("bornBefore")) {
            conditions.add("x.bornOn < $bornBefore");
        }
        if (given("bornAfter")) {
            conditions.add("x.bornOn > $bornAfter");
        }
        if (given("joinedBefore")) {
            conditions.add("x.joinedKey < $joinedBefore AND x.joinedOn IS NOT NULL");
        }
        if (given.get("holdsSeat") instanceof Boolean holds) {
            conditions.add((holds ? "" : "NOT ") + HOLDS_SEAT);
        }
        if (given.get("holdsAssignment") instanceof Boolean holds) {
            conditions.add((holds ? "" : "NOT ") + HOLDS_ASSIGNMENT);
        }
        return conditions;
    }

    /** Finds candidates under a unit if one is given, or else by an index. */
    private String match(Scope scope) {
        if (given("within")) {
            // whatever the statistics, the members of the unit are read, and not all members in the order of their
            // names
            return "MATCH (n:Entity {id: $within}) WITH n MATCH " + Subtree.MEMBERS + " WITH DISTINCT x";
        }
        if (!scope.allVisible()) {
            String seen = "MATCH (n:Entity WHERE n.id IN $seen) WITH n MATCH " + Subtree.MEMBERS + " WITH DISTINCT x";
            return given("text") ? SearchText.matchesAmong("member_words_text", seen) : seen;
        }
        if (given("text")) {
            return "CALL db.index.fulltext.queryNodes('member_words_text', $query) YIELD node AS x WITH x";
        }
        // the planner underestimates how selective probation is, and would scan all members in sort order
        return "PROBATION".equals(given.get("status"))
                ? "MATCH (x:Member) USING INDEX x:Member(probationUntil) WHERE x.probationUntil > $asOf WITH x"
                : "MATCH (x:Member)";
    }

    /** {@return the parameters of the conditions} */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(given);
        if (given.get("text") instanceof String text) {
            parameters.putAll(SearchText.of("text", text).parameters());
        }
        if (given.get("namePrefix") instanceof String prefix) {
            List<String> beginnings = SearchText.of("namePrefix", prefix).beginnings();
            parameters.put("prefix", beginnings.getFirst());
            parameters.put("joinedPrefix", beginnings.getLast());
        }
        return parameters;
    }

    private boolean given(String condition) {
        return given.get(condition) != null;
    }
}
