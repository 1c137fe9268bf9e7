package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads how many units have a chain without a hole. No chain is read for that: a hole at a level is a hole in the chain of every
 * unit below it, so the holes are found first, then what lies below them. It agrees with {@link Chain#complete} for every unit.
 */
@Component
class CoverageField {

    /** Whether {@code u} exists on the day. */
    private static final String EXISTS = exists("u");

    /** Whether the level {@code w} has a vacant link. */
    private static final String VACANCY = """
            (w.kind IN $led AND NOT EXISTS {
              (w)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(:Member)
              WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
            } OR w.kind IN $answered AND NOT EXISTS {
              (w)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(:Member)
            } AND NOT EXISTS {
              (w)-[:IN_CLUSTER]->(c:Cluster)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(:Member)
              WHERE coalesce(c.establishedOn <= $asOf, true) AND coalesce(c.dissolvedOn > $asOf, true)
            })""";

    /** Whether the chain of {@code u} has a link. Most kinds have one always; others hang on the levels above. */
    private static final String HAS_LINK = """
            (u.kind IN $led OR u.kind IN $answered OR EXISTS {
              MATCH (u) (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (w:Unit)
              WHERE coalesce(w.establishedOn <= $asOf, true) AND coalesce(w.dissolvedOn > $asOf, true)
                AND (w.kind IN $led OR w.kind IN $answered
                  OR EXISTS { (w)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(:Member) }
                  OR EXISTS {
                    (w)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(:Member)
                    WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
                  })
            })""";

    private static final String BELOW_N = "MATCH " + Subtree.UNITS.replace("(x:Unit)", "(u:Unit)");

    private static final String BELOW_W = BELOW_N.replace("(n)", "(w)");

    /** The units {@code w} at which a hole would be one in the chain of a unit below {@code n}. */
    private static final String LEVELS_WITHIN = """
            CALL (n) {
                MATCH %s (()-[:IN_CLUSTER]->()){0,1} (w:Unit)
                RETURN w
              UNION
                MATCH (n) (()<-[:IN_CLUSTER]-()){0,1} (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (w:Unit)
                RETURN w
            }
            WITH w""".formatted(Subtree.UNITS.replace("(x:Unit)", "(a:Unit)"));

    private final UnitKinds kinds;

    CoverageField(UnitKinds kinds) {
        this.kinds = kinds;
    }

    /** The coverage of the unit {@code n} and of all below it. */
    FieldMapping within() {
        return new CoverageMapping(false);
    }

    /** The coverage of everything that may be seen. */
    FieldMapping everywhere() {
        return new CoverageMapping(true);
    }

    private static String exists(String unit) {
        return "coalesce(%1$s.establishedOn <= $asOf, true) AND coalesce(%1$s.dissolvedOn > $asOf, true)"
                .formatted(unit);
    }

    private String codes(Predicate<UnitKind> chosen, SelectionCompiler compiler) {
        return compiler.parameter(
                kinds.all().values().stream().filter(chosen).map(UnitKind::code).toList());
    }

    private final class CoverageMapping implements FieldMapping {

        private final boolean everywhere;

        private CoverageMapping(boolean everywhere) {
            this.everywhere = everywhere;
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            boolean everything = everywhere && compiler.scope().allVisible();
            String from = everywhere ? "MATCH (n:Entity WHERE n.id IN $seen) " : "";
            String scope = everywhere ? "CALL ()" : "CALL (n)";
            String units = everything ? "MATCH (u:Unit)" : from + BELOW_N;
            String levels = everything ? "MATCH (w:Unit)" : from + LEVELS_WITHIN;
            String each = """
                    %1$s {
                      %2$s WHERE %3$s
                      RETURN u, 0 AS h
                    UNION ALL
                      %4$s WHERE %5$s AND %6$s
                      %7$s WHERE %3$s
                      RETURN u, 1 AS h
                    }
                    WITH u, max(h) AS h, min(h) AS i
                    WHERE i = 0
                    WITH collect({unit: u, hole: CASE WHEN h = 1 OR NOT %8$s THEN 1 ELSE 0 END}) AS l""".formatted(scope, units, EXISTS, levels, exists("w"), VACANCY, BELOW_W, HAS_LINK)
                    .replace("$led", codes(UnitKind::secretaryRequired, compiler))
                    .replace("$answered", codes(UnitKind::assignmentRequired, compiler));
            String list = compiler.newVariable("l");
            List<String> map = new ArrayList<>();
            map.add("asOf: $asOf, total: size(%1$s), holes: %2$s"
                    .formatted(list, compiler.bind("reduce(t = 0, y IN l | t + y.hole)", Map.of("l", list))));
            List<String> counts = new ArrayList<>();
            for (SelectedField field : requested.selection().getImmediateFields()) {
                Grouping.of(field.getName()).ifPresent(by -> {
                    String counted = compiler.newVariable("counted");
                    counts.add(by.cypher(list, counted, field.getSelectionSet(), compiler));
                    map.add("`%s`: %s".formatted(field.getResultKey(), counted));
                });
            }
            return "head(COLLECT { %s %s RETURN {%s} })"
                    .formatted(
                            compiler.bind(each, Map.of("n", owner, "l", list)),
                            String.join(" ", counts),
                            String.join(", ", map));
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            return read instanceof Map<?, ?> map ? new CoverageResolver(Row.of(map)) : null;
        }
    }

    /** What units are counted by. */
    private enum Grouping {
        BLOCS("MATCH (u) (()-[:PART_OF]->()){0,12} (x:Bloc) WHERE " + exists("x"), "x.code"),
        CLUSTERS(
                "MATCH (u) (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (x:Cluster) WHERE " + exists("x"),
                "x.code"),
        SECTORS("MATCH (u) (()-[:PART_OF]->()){0,12} (o:Organization) WITH u, y, o.sector AS x", "x"),
        KINDS("WITH u, y, u.kind AS x", "head(COLLECT { MATCH (k:UnitKind {code: x}) RETURN k.rank })");

        private final String key;
        private final String order;

        Grouping(String key, String order) {
            this.key = key;
            this.order = order;
        }

        static Optional<Grouping> of(String field) {
            return Arrays.stream(values())
                    .filter(by -> by.name().equalsIgnoreCase(field))
                    .findFirst();
        }

        /** A clause of its own: an expression would hold the whole list once for each unit in it. */
        String cypher(
                String list, String counted, DataFetchingFieldSelectionSet selection, SelectionCompiler compiler) {
            String target = compiler.newVariable("x");
            String total = compiler.newVariable("t");
            String holes = compiler.newVariable("h");
            String clauses = """
                    UNWIND l AS y
                    WITH y, y.unit AS u
                    %s
                    WITH DISTINCT x, u, y.hole AS i
                    WITH x, count(u) AS t, sum(i) AS h ORDER BY %s""".formatted(key, order);
            List<String> map = new ArrayList<>();
            map.add("total: %s, holes: %s".formatted(total, holes));
            switch (this) {
                case BLOCS, CLUSTERS -> map.addAll(compiler.projections(selection, "unit", "unit.", "Unit", target));
                case SECTORS -> map.add("sector: " + target);
                case KINDS -> map.add("kind: " + target);
            }
            return "CALL (%s) { %s RETURN collect({%s}) AS %s }"
                    .formatted(
                            list,
                            compiler.bind(clauses, Map.of("l", list, "x", target, "t", total, "h", holes)),
                            String.join(", ", map),
                            counted);
        }
    }
}
