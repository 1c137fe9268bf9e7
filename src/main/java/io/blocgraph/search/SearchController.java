package io.blocgraph.search;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.TypedText;
import io.blocgraph.graph.selection.Orders;
import io.blocgraph.graph.selection.PageField;
import io.blocgraph.graph.selection.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds units and people by what one types. */
@Controller
class SearchController {

    /**
     * Of more people than this only those whose words match best are looked at: nobody reads further, and a family name alone
     * is that of every third.
     */
    private static final int MOST_PEOPLE = 2000;

    /** The best match first: a code typed in full, then names that begin as typed, then the others; by name where as good. */
    private static final Orders BY_RELEVANCE = new Orders(Map.of("RELEVANCE", """
                    CASE WHEN toLower(x.code) = $typed THEN '0' WHEN x.words STARTS WITH $beginning THEN '1' ELSE '2' END
                      + CASE WHEN x:Unit THEN '0' ELSE '1' END + x.sortKey"""), "RELEVANCE");

    private static final String UNITS = """
            CALL db.index.fulltext.queryNodes('unit_words_text', $query) YIELD node
            WHERE coalesce(node.establishedOn <= $asOf, true) AND coalesce(node.dissolvedOn > $asOf, true)
              AND ($everyUnit OR node.kind IN $unitKinds)
            RETURN node""";

    private static final String MEMBERS = """
            CALL db.index.fulltext.queryNodes('member_words_text', $query, $people) YIELD node
            WHERE EXISTS { (node)-[:BELONGS_TO]->(:Unit) }
            RETURN node""";

    private static final String WITHIN = """
            EXISTS {
              MATCH (x) (()-[:BELONGS_TO]->()){0,1} (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (w {id: $within})
              WHERE x.id <> $within
            }""";

    private final Questions questions;

    SearchController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable
    Object search(
            @Argument String text,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable String within,
            DataFetchingEnvironment environment) {
        Map<String, Object> parameters =
                new HashMap<>(TypedText.of("text", text).parameters());
        parameters.put("people", within == null ? Map.of("limit", MOST_PEOPLE) : Map.of());
        parameters.put("everyUnit", kinds == null || kinds.contains("UNIT"));
        parameters.put("unitKinds", kinds == null ? List.of() : kinds);
        List<String> where = new ArrayList<>();
        if (within != null) {
            parameters.put("within", within);
            where.add(WITHIN);
        }
        return questions.page(environment, new PageField("Node", match(kinds), where, BY_RELEVANCE), parameters);
    }

    private static String match(@Nullable List<String> kinds) {
        List<String> parts = new ArrayList<>();
        if (kinds == null || kinds.stream().anyMatch(kind -> !kind.equals("MEMBER"))) {
            parts.add(UNITS);
        }
        if (kinds == null || kinds.contains("MEMBER")) {
            parts.add(MEMBERS);
        }
        return "CALL () { " + String.join(" UNION ALL ", parts) + " } WITH node AS x";
    }
}
