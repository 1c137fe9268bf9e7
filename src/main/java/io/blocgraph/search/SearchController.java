package io.blocgraph.search;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.selection.Orders;
import io.blocgraph.graph.selection.PageField;
import io.blocgraph.graph.selection.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds units and people by what one types. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    /**
     * The best match first: a code typed in full, then what the index scores higher; units before people where both are as
     * good. The key is a text, so that a page can begin after it.
     */
    private static final Orders BY_RELEVANCE = new Orders(
            Map.of("RELEVANCE", "CASE WHEN toLower(x.code) = $typed THEN 0.0 ELSE 1.0 / (1.0 + score) END"),
            "RELEVANCE");

    private static final String UNITS = """
            CALL db.index.fulltext.queryNodes('unit_words_text', $query) YIELD node, score
            WITH node, score * 1.5 AS score
            WHERE coalesce(node.establishedOn <= $asOf, true) AND coalesce(node.dissolvedOn > $asOf, true)
              AND node.kind IN $unitKinds
            RETURN node, score""";

    private static final String MEMBERS = """
            CALL db.index.fulltext.queryNodes('member_words_text', $query) YIELD node, score
            WHERE EXISTS { (node)-[:BELONGS_TO]->(:Unit) }
            RETURN node, score""";

    private static final String WITHIN = """
             WHERE EXISTS {
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
        String query = VietnameseText.query(text);
        if (query.isEmpty()) {
            throw new BadRequest("text", "search.empty");
        }
        if (text.length() > LONGEST) {
            throw new BadRequest("text", "search.long", LONGEST);
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("query", query);
        parameters.put("typed", VietnameseText.stored(text).toLowerCase(Locale.ROOT));
        if (within != null) {
            parameters.put("within", within);
        }
        String source = source(kinds, parameters) + (within == null ? "" : WITHIN);
        return questions.page(environment, new PageField("Node", source, BY_RELEVANCE), parameters);
    }

    private static String source(@Nullable List<String> kinds, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        boolean everyUnit = kinds == null || kinds.contains("UNIT");
        if (everyUnit || kinds.stream().anyMatch(kind -> !kind.equals("MEMBER"))) {
            parts.add(everyUnit ? UNITS.replace("AND node.kind IN $unitKinds", "") : UNITS);
            parameters.put("unitKinds", kinds == null ? List.of() : kinds);
        }
        if (kinds == null || kinds.contains("MEMBER")) {
            parts.add(MEMBERS);
        }
        return "CALL () { " + String.join(" UNION ALL ", parts) + " } WITH node AS x, score";
    }
}
