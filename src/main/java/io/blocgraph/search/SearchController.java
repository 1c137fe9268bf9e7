package io.blocgraph.search;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.TypedText;
import io.blocgraph.graph.selection.Orders;
import io.blocgraph.graph.selection.PageField;
import io.blocgraph.graph.selection.Questions;
import io.blocgraph.hierarchy.Below;
import io.blocgraph.hierarchy.UnitKind;
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

    /** The best match first: a code typed in full, then names that begin as typed, then the others; by name where as good. */
    private static final Orders BY_RELEVANCE = new Orders(Map.of("RELEVANCE", """
                    CASE WHEN toLower(x.code) = $typed THEN '0' WHEN x.words STARTS WITH $beginning THEN '1' ELSE '2' END
                      + CASE WHEN x:Unit THEN '0' ELSE '1' END + x.sortKey"""), "RELEVANCE");

    private static final String UNIT_LIVES = """
            WITH x WHERE coalesce(x.establishedOn <= $asOf, true) AND coalesce(x.dissolvedOn > $asOf, true)
              AND ($everyUnit OR x.kind IN $unitKinds)
            RETURN x""";

    private static final String BELONGS = """
            WITH x WHERE EXISTS { (x)-[:BELONGS_TO]->(:Unit) }
            RETURN x""";

    /** Where those are looked for who lie in a part, each once, in case many elsewhere match better. */
    private static final String UNITS_THERE =
            "MATCH " + Below.OR_SELF + " WHERE $everyUnit OR x.kind IN $unitKinds WITH DISTINCT x";

    private static final String MEMBERS_THERE =
            "MATCH " + Below.MEMBERS.replace("[:BELONGS_TO]", "[:BELONGS_TO|ACTIVE_IN]") + " WITH DISTINCT x";

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
        parameters.put("everyUnit", kinds == null || kinds.contains("UNIT"));
        parameters.put("unitKinds", kinds == null ? List.of() : kinds);
        String there = questions.scope(environment).everything() ? "" : "MATCH (n:Entity WHERE n.id IN $seen) WITH n ";
        List<String> where = new ArrayList<>();
        if (within != null) {
            there = "MATCH (n:Entity {id: $within}) WITH n ";
            parameters.put("within", within);
            where.add(WITHIN);
        }
        return questions.page(environment, new PageField("Node", match(kinds, there), where, BY_RELEVANCE), parameters);
    }

    /**
     * Where things are found.
     *
     * @param there clauses that find the units {@code n} in which they are looked for; empty for everywhere
     */
    private static String match(@Nullable List<String> kinds, String there) {
        List<String> parts = new ArrayList<>();
        if (kinds == null || kinds.stream().anyMatch(kind -> !kind.equals("MEMBER"))) {
            boolean some = there.isEmpty() && kinds != null && !kinds.contains("UNIT");
            String found = some
                    ? TypedText.bestAmong("unit_words_text", "MATCH (x:%s) WITH x".formatted(UnitKind.labels(kinds)))
                    : found("unit_words_text", there, UNITS_THERE);
            parts.add(found + " " + UNIT_LIVES);
        }
        if (kinds == null || kinds.contains("MEMBER")) {
            parts.add(found("member_words_text", there, MEMBERS_THERE) + " " + BELONGS);
        }
        return "CALL () { " + String.join(" UNION ALL ", parts) + " } WITH x";
    }

    private static String found(String index, String there, String few) {
        return there.isEmpty() ? TypedText.best(index) : TypedText.bestAmong(index, there + few);
    }
}
