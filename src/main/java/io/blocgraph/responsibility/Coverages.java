/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NodeSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectedNodes;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.responsibility.Coverage.KindCoverage;
import io.blocgraph.responsibility.Coverage.SectorCoverage;
import io.blocgraph.responsibility.Coverage.UnitCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads how many units have a chain without a hole. No chain is read for that: a hole at a level is a hole in the chain of every
 * unit below it, so the holes are found first, then what lies below them. It agrees with {@link ResponsibilityChain#complete} for every unit.
 */
@Component
class Coverages {

    /** Whether the level {@code w} has a vacant link. */
    private static final CypherFragment HOLE = CypherFragment.of("""
            (w.kind IN $led AND NOT EXISTS {
              (w)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(:Member)
              WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
            } OR w.kind IN $answered AND NOT EXISTS {
              (w)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(:Member)
            } AND NOT EXISTS {
              (w)-[:IN_CLUSTER /* as of */]->(c:Cluster)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(:Member)
              WHERE existsOnDay(c)
            })""");

    /** Whether the chain of {@code u} has a link. Most kinds have one always; others hang on the levels above. */
    private static final CypherFragment LINKED = CypherFragment.of("""
            (u.kind IN $led OR u.kind IN $answered OR EXISTS {
              MATCH (u) (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (w:Unit)
              WHERE existsOnDay(w)
                AND (w.kind IN $led OR w.kind IN $answered
                  OR EXISTS { (w)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(:Member) }
                  OR EXISTS {
                    (w)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(:Member)
                    WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
                  })
            })""");

    private static final CypherFragment BELOW_N =
            CypherFragment.of("MATCH {units}").with("units", Subtree.UNITS.rename("x", "u"));

    private static final CypherFragment BELOW_W = BELOW_N.rename("n", "w");

    /** The units {@code w} at which a hole would be one in the chain of a unit below {@code n}. */
    private static final CypherFragment LEVELS_WITHIN =
            CypherFragment.of("""
            CALL (n) {
                MATCH {units} (()-[:IN_CLUSTER /* as of */]->()){0,1} (w:Unit)
                RETURN w
              UNION
                MATCH (n) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (w:Unit)
                RETURN w
            }
            WITH w""").with("units", Subtree.UNITS.rename("x", "a"));

    private static final CypherFragment WITHIN = units("CALL (n)", BELOW_N, LEVELS_WITHIN);

    private static final CypherFragment VISIBLE = units("CALL ()", ofVisible(BELOW_N), ofVisible(LEVELS_WITHIN));

    private static final CypherFragment EVERYWHERE =
            units("CALL ()", CypherFragment.of("MATCH (u:Unit)"), CypherFragment.of("MATCH (w:Unit)"));

    private static final CypherFragment TOTAL_HOLES = CypherFragment.of("holes: reduce(t = 0, y IN l | t + y.hole)");
    private static final CypherFragment COUNTS = CypherFragment.of("total: t, holes: h");

    private static final NodeSelection BLOC = NodeSelection.of("Unit", "blocs", "unit");
    private static final NodeSelection CLUSTER = NodeSelection.of("Unit", "clusters", "unit");

    private final UnitKinds kinds;

    Coverages(UnitKinds kinds) {
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

    private static CypherFragment ofVisible(CypherFragment match) {
        return CypherFragment.of("MATCH (n:Entity WHERE n.id IN $seen) {match}").with("match", match);
    }

    private static CypherFragment units(String subquery, CypherFragment units, CypherFragment levels) {
        return CypherFragment.of("""
                {subquery} {
                  {units} WHERE existsOnDay(u)
                  RETURN u, 0 AS h
                UNION ALL
                  {levels} WHERE existsOnDay(w) AND {hole}
                  {below} WHERE existsOnDay(u)
                  RETURN u, 1 AS h
                }
                WITH u, max(h) AS h, min(h) AS i
                WHERE i = 0
                WITH collect({unit: u, hole: CASE WHEN h = 1 OR NOT {linked} THEN 1 ELSE 0 END}) AS l""")
                .with("subquery", CypherFragment.of(subquery))
                .with("units", units)
                .with("levels", levels)
                .with("hole", HOLE)
                .with("below", BELOW_W)
                .with("linked", LINKED);
    }

    private final class CoverageMapping implements FieldMapping {

        private final boolean everywhere;

        private CoverageMapping(boolean everywhere) {
            this.everywhere = everywhere;
        }

        @Override
        public String cypher(String owner, FieldSelection asked, SelectionCompiler statement) {
            String list = statement.newVariable("l");
            List<String> map = new ArrayList<>();
            map.add("asOf: $asOf, total: size(%s)".formatted(list));
            map.add(statement.bind(TOTAL_HOLES, Map.of("l", list)));
            List<String> counts = new ArrayList<>();
            for (By by : By.values()) {
                if (asked.selection().contains(by.field)) {
                    String counted = statement.newVariable("counted");
                    counts.add(by.cypher(list, counted, asked, statement));
                    map.add("%s: %s".formatted(by.field, counted));
                }
            }
            return "head(COLLECT { %s %s RETURN {%s} })"
                    .formatted(
                            statement.bind(units(statement), Map.of("n", owner, "l", list)),
                            String.join(" ", counts),
                            String.join(", ", map));
        }

        /** All units as a list {@code l}, each with whether there is a hole in its chain. */
        private CypherFragment units(SelectionCompiler statement) {
            CypherFragment units;
            if (!everywhere) {
                units = WITHIN;
            } else {
                units = statement.scope().allVisible() ? EVERYWHERE : VISIBLE;
            }
            return units.withParameters(Map.of(
                    "led", statement.parameter(kinds.codes(UnitKind::secretaryRequired)),
                    "answered", statement.parameter(kinds.codes(UnitKind::assignmentRequired))));
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            return read instanceof Map<?, ?> map ? coverage(Row.of(map), new SelectedNodes(environment)) : null;
        }
    }

    private static Object coverage(Row row, SelectedNodes nodes) {
        return nodes.below(new Coverage(
                Objects.requireNonNull(row.day(AsOf.PARAMETER)),
                row.number("total"),
                complete(row),
                units(row.rows(By.BLOCS.field), nodes),
                units(row.rows(By.CLUSTERS.field), nodes),
                row.rows(By.SECTORS.field).stream()
                        .map(sector -> new SectorCoverage(
                                sector.textIfAny("key").orElse(null), sector.number("total"), complete(sector)))
                        .toList(),
                row.rows(By.KINDS.field).stream()
                        .map(kind -> new KindCoverage(kind.text("key"), kind.number("total"), complete(kind)))
                        .toList()));
    }

    private static List<UnitCoverage> units(List<Row> rows, SelectedNodes nodes) {
        return rows.stream()
                .map(row -> nodes.keep(new UnitCoverage(row.number("total"), complete(row)), row))
                .toList();
    }

    private static long complete(Row row) {
        return row.number("total") - row.number("holes");
    }

    /** What units are counted by. */
    private enum By {
        BLOCS(
                "blocs",
                "MATCH (u) (()-[:PART_OF /* as of */]->()){0,12} (x:Bloc) WHERE existsOnDay(x)",
                "x.codeSortKey"),
        CLUSTERS(
                "clusters",
                "MATCH (u) (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (x:Cluster) WHERE existsOnDay(x)",
                "x.codeSortKey"),
        SECTORS(
                "sectors",
                "MATCH (u) (()-[:PART_OF /* as of */]->()){0,12} (o:Organization) WITH u, y, o.sector AS x",
                "x"),
        KINDS("kinds", "WITH u, y, u.kind AS x", "head(COLLECT { MATCH (k:UnitKind {code: x}) RETURN k.rank })");

        private final String field;
        private final CypherFragment counts;

        By(String field, String key, String order) {
            this.field = field;
            this.counts =
                    CypherFragment.of("""
                    UNWIND l AS y
                    WITH y, y.unit AS u
                    {key}
                    WITH DISTINCT x, u, y.hole AS i
                    WITH x, count(u) AS t, sum(i) AS h ORDER BY {order}""").with("key", CypherFragment.of(key)).with("order", CypherFragment.of(order));
        }

        /** A clause of its own: an expression would hold the whole list once for each unit in it. */
        String cypher(String list, String counted, FieldSelection asked, SelectionCompiler statement) {
            String target = statement.newVariable("x");
            Map<String, String> names =
                    Map.of("l", list, "x", target, "t", statement.newVariable("t"), "h", statement.newVariable("h"));
            List<String> map = new ArrayList<>();
            map.add(statement.bind(COUNTS, names));
            switch (this) {
                case BLOCS -> map.addAll(BLOC.entries(asked, target, statement));
                case CLUSTERS -> map.addAll(CLUSTER.entries(asked, target, statement));
                case SECTORS, KINDS -> map.add("key: " + target);
            }
            return "CALL (%s) { %s RETURN collect({%s}) AS %s }"
                    .formatted(list, statement.bind(counts, names), String.join(", ", map), counted);
        }
    }
}
