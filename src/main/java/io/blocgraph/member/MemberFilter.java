package io.blocgraph.member;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.hierarchy.Below;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which members are listed.
 *
 * @param given the conditions as the API has them
 */
record MemberFilter(Map<String, Object> given) {

    private static final String HOLDS_SEAT = "EXISTS { (x)-[:HOLDS]->(:Seat) }";
    private static final String HOLDS_ASSIGNMENT = "EXISTS { (x)-[:ANSWERS_BY]->(:Assignment)-[:COVERS]->(:Unit) }";

    /** The clauses that find the members as {@code x}: below a unit if one is named, else along an index. */
    String source() {
        List<String> conditions = new ArrayList<>();
        boolean within = given("within");
        if (!within) {
            conditions.add("EXISTS { (x)-[:BELONGS_TO]->(:Unit) }");
        }
        if (given("text") && within) {
            conditions.add("all(w IN $words WHERE x.words CONTAINS w)");
        }
        if (given("namePrefix")) {
            conditions.add("x.words STARTS WITH $prefix");
        }
        if (given.get("status") instanceof String status) {
            conditions.add(
                    switch (status) {
                        case "OFFICIAL" -> "x.officialOn <= $asOf";
                        case "PROBATION" -> "NOT coalesce(x.officialOn <= $asOf, false)";
                        default -> "false";
                    });
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
        if (given.get("holdsSeat") instanceof Boolean holds) {
            conditions.add((holds ? "" : "NOT ") + HOLDS_SEAT);
        }
        if (given.get("holdsAssignment") instanceof Boolean holds) {
            conditions.add((holds ? "" : "NOT ") + HOLDS_ASSIGNMENT);
        }
        String match;
        if (within) {
            match = "MATCH (n:Entity {id: $within}) MATCH " + Below.MEMBERS;
        } else if (given("text")) {
            match = "CALL db.index.fulltext.queryNodes('member_words_text', $query) YIELD node AS x WITH x";
        } else {
            match = "MATCH (x:Member)";
        }
        return match + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(given);
        if (given.get("text") instanceof String text) {
            parameters.put("words", VietnameseText.prefixes(text));
            parameters.put("query", VietnameseText.query(text));
        }
        if (given.get("namePrefix") instanceof String prefix) {
            parameters.put("prefix", VietnameseText.words(prefix));
        }
        return parameters;
    }

    private boolean given(String condition) {
        return given.get(condition) != null;
    }
}
