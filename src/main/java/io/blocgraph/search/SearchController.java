/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.search;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.SearchText;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SortOrders;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves the {@code search} query, which finds units and members by name or code. */
@Controller
class SearchController {

    /**
     * Orders the best matches first: complete codes; names that begin with the text exactly as it was typed, with its diacritics; those
     * that begin with it without them; names that have it exactly within; other matches. Equal matches are ordered with units before
     * members, then by name.
     */
    private static final SortOrders BY_RELEVANCE = new SortOrders(Map.of("RELEVANCE", """
                    CASE
                      WHEN x.codeKey = $codeKey THEN '0'
                      WHEN toLower(coalesce(x.name, x.fullName)) STARTS WITH $typed THEN '1'
                      WHEN any(b IN $beginnings WHERE x.words STARTS WITH b) THEN '2'
                      WHEN toLower(coalesce(x.name, x.fullName)) CONTAINS $typed THEN '3'
                      ELSE '4'
                    END
                      + CASE WHEN x:Unit THEN '0' ELSE '1' END + x.sortKey"""), "RELEVANCE");

    private static final String EXISTING_UNITS = """
            WITH x WHERE existsOnDay(x)
              AND ($everyUnit OR x.kind IN $unitKinds)
            RETURN x""";

    private static final String CURRENT_MEMBERS = """
            WITH x WHERE EXISTS { (x)-[:BELONGS_TO /* as of */]->(:Unit) }
            RETURN x""";

    /** Matches the units in a part of the graph, each once, so that better matches elsewhere do not displace them. */
    private static final String UNITS_IN_SCOPE =
            "MATCH " + Subtree.UNITS + " WHERE $everyUnit OR x.kind IN $unitKinds WITH DISTINCT x";

    private static final String MEMBERS_IN_SCOPE = "MATCH " + Subtree.MEMBERS_AND_ACTIVE + " WITH DISTINCT x";

    private static final String WITHIN = """
            EXISTS {
              MATCH (x) (()-[:BELONGS_TO /* as of */]->()){0,1} (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (w {id: $within})
              WHERE x.id <> $within
            }""";

    private final QueryExecutor queryExecutor;

    SearchController(QueryExecutor queryExecutor) {
        this.queryExecutor = queryExecutor;
    }

    @QueryMapping
    @Nullable
    Object search(
            @Argument String text,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable String within,
            DataFetchingEnvironment environment) {
        Map<String, Object> parameters =
                new HashMap<>(SearchText.of("text", text).parameters());
        parameters.put("everyUnit", kinds == null || kinds.contains("UNIT"));
        parameters.put("unitKinds", kinds == null ? List.of() : kinds);
        String there =
                queryExecutor.scope(environment).allVisible() ? "" : "MATCH (n:Entity WHERE n.id IN $seen) WITH n ";
        List<String> where = new ArrayList<>();
        if (within != null) {
            there = "MATCH (n:Entity {id: $within}) WITH n ";
            parameters.put("within", within);
            where.add(WITHIN);
        }
        return queryExecutor.findPage(
                environment, new PageField("Node", match(kinds, there), where, BY_RELEVANCE), parameters);
    }

    /**
     * Builds the pattern of candidates {@code x} of the search.
     *
     * @param kinds the kinds to search for; null for all
     * @param there clauses that match the units {@code n} to search in; empty for the whole graph
     */
    private static String match(@Nullable List<String> kinds, String there) {
        List<String> parts = new ArrayList<>();
        if (kinds == null || kinds.stream().anyMatch(kind -> !kind.equals("MEMBER"))) {
            String found = there.isEmpty() && kinds != null && !kinds.contains("UNIT")
                    ? SearchText.bestMatchesAmong(
                            "unit_words_text", "MATCH (x:%s) WITH x".formatted(UnitKind.labels(kinds)))
                    : matches("unit_words_text", there, UNITS_IN_SCOPE);
            parts.add(found + " " + EXISTING_UNITS);
        }
        if (kinds == null || kinds.contains("MEMBER")) {
            parts.add(matches("member_words_text", there, MEMBERS_IN_SCOPE) + " " + CURRENT_MEMBERS);
        }
        return "CALL () { " + String.join(" UNION ALL ", parts) + " } WITH x";
    }

    private static String matches(String index, String there, String few) {
        return there.isEmpty() ? SearchText.bestMatches(index) : SearchText.bestMatchesAmong(index, there + few);
    }
}
