/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.Scope;
import io.blocgraph.graph.SearchText;
import io.blocgraph.graph.query.PageField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The filter of the units query.
 *
 * @param given the conditions, by their names in the API; a missing or null condition does not filter
 */
record UnitFilter(Map<String, Object> given) {

    private static final String EXISTS = "existsOnDay(x)";
    private static final String HAS_SECRETARY = """
            EXISTS {
              (x)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */) WHERE s.role = 'SECRETARY'
            }""";
    private static final String COVERED =
            "EXISTS { (x) (()-[:IN_CLUSTER /* as of */]->()){0,1} (:Unit)<-[:COVERS /* as of */]-(:Assignment) }";

    /**
     * Returns the page of units that match the filter.
     *
     * @param scope the units that are visible to the caller; the search is limited to them and the units under them
     * @return the page
     */
    PageField list(Scope scope) {
        return new PageField("Unit", match(scope), conditions(), UnitFields.ORDERS);
    }

    /** Returns the conditions on the unit {@code x}. */
    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        boolean within = given("within");
        conditions.add(Boolean.TRUE.equals(given.get("dissolved")) ? "x.dissolvedOn <= $asOf" : EXISTS);
        if (within) {
            conditions.add("x <> n");
        }
        if (given("kinds")) {
            conditions.add("x.kind IN $kinds");
        }
        if (given("sectors")) {
            conditions.add("x.sector IN $sectors");
        }
        if (given("form")) {
            conditions.add("x.form = $form");
        }
        if (given("text") && within) {
            conditions.add("all(w IN $words WHERE x.words CONTAINS w)");
        }
        if (given.get("vacant") instanceof Boolean vacant) {
            conditions.add(
                    vacant
                            ? "EXISTS { (:UnitKind {code: x.kind, secretary: true}) } AND NOT " + HAS_SECRETARY
                            : HAS_SECRETARY);
        }
        if (given.get("covered") instanceof Boolean covered) {
            conditions.add(
                    "EXISTS { (:UnitKind {code: x.kind, answered: true}) } AND " + (covered ? "" : "NOT ") + COVERED);
        }
        return conditions;
    }

    /** Finds candidates under a unit if one is given, or else by an index. */
    private String match(Scope scope) {
        if (given("within")) {
            return "MATCH (n:Entity {id: $within}) MATCH " + below();
        }
        if (!scope.allVisible()) {
            String seen = "MATCH (n:Entity WHERE n.id IN $seen) WITH n MATCH " + below() + " WITH DISTINCT x";
            return given("text") ? SearchText.matchesAmong("unit_words_text", seen) : seen;
        }
        return given("text")
                ? "CALL db.index.fulltext.queryNodes('unit_words_text', $query) YIELD node AS x WITH x"
                : "MATCH (x:" + labels() + ")";
    }

    private String labels() {
        return given.get("kinds") instanceof List<?> kinds && !kinds.isEmpty() ? UnitKind.labels(kinds) : "Unit";
    }

    /** A dissolved unit is found under another only through past relationships. */
    private String below() {
        return Boolean.TRUE.equals(given.get("dissolved"))
                ? "(n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-()){0,1} (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (x:Unit)"
                : Subtree.UNITS.toString();
    }

    /** {@return the parameters of the conditions} */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(given);
        if (given.get("text") instanceof String text) {
            parameters.putAll(SearchText.of("text", text).parameters());
        }
        return parameters;
    }

    private boolean given(String condition) {
        return given.get(condition) != null;
    }
}
