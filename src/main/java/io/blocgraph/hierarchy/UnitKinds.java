/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The kinds of units, cached on first use: they change only when the application starts. */
@Component
public class UnitKinds {

    private final Graph graph;
    private volatile SequencedMap<String, UnitKind> kinds = new LinkedHashMap<>();

    UnitKinds(Graph graph) {
        this.graph = graph;
    }

    /** {@return all kinds by code, from the top down} */
    public SequencedMap<String, UnitKind> all() {
        if (kinds.isEmpty()) {
            kinds = read();
        }
        return kinds;
    }

    /**
     * Returns the kind with a code.
     *
     * @param code the code of an existing kind
     * @return the kind
     * @throws NullPointerException if there is no such kind
     */
    public UnitKind kind(String code) {
        return Objects.requireNonNull(all().get(code), code);
    }

    /**
     * Returns the codes of the kinds that match a condition.
     *
     * @param chosen the condition
     * @return the codes, from the top down
     */
    public List<String> codes(Predicate<UnitKind> chosen) {
        return all().values().stream().filter(chosen).map(UnitKind::code).toList();
    }

    /**
     * Maps a row to a unit.
     *
     * @param row a row that {@link UnitRef#CYPHER} has read
     * @return the unit
     */
    public UnitRef unit(Row row) {
        return new UnitRef(row.text("id"), row.text("code"), row.text("name"), kind(row.text("kind")));
    }

    /**
     * Adds the kinds of the deployment to the graph, and updates those whose code exists.
     *
     * @param added the kinds
     */
    public void add(UnitKindProperties added) {
        for (UnitKindProperties.Kind kind : added.kinds()) {
            graph.write("""
                    MERGE (k:UnitKind {code: $kind.code})
                    SET k += $kind
                    WITH k
                    CALL (k) { UNWIND $under AS code MATCH (p:UnitKind {code: code}) MERGE (k)-[:MAY_STAND_UNDER]->(p) }
                    CALL (k) { UNWIND $above AS code MATCH (c:UnitKind {code: code}) MERGE (c)-[:MAY_STAND_UNDER]->(k) }
                    """, Map.of("kind", kind.properties(), "under", kind.under(), "above", kind.above()));
        }
        kinds = read();
    }

    private SequencedMap<String, UnitKind> read() {
        String cypher = """
                MATCH (k:UnitKind)
                RETURN k.code AS code, k.rank AS rank, k.nameEn AS nameEn, k.nameVi AS nameVi,
                       k.secretary AS secretary, k.answered AS answered,
                       COLLECT { MATCH (k)-[:MAY_STAND_UNDER]->(p) RETURN p.code ORDER BY p.rank } AS parents
                ORDER BY rank
                """;
        SequencedMap<String, UnitKind> read = new LinkedHashMap<>();
        for (Map<String, Object> found : graph.read(cypher, Map.of())) {
            Row row = Row.of(found);
            UnitKind kind = new UnitKind(
                    row.text("code"),
                    row.number("rank"),
                    row.text("nameEn"),
                    row.text("nameVi"),
                    row.is("secretary"),
                    row.is("answered"),
                    row.texts("parents"));
            read.put(kind.code(), kind);
        }
        return read;
    }
}
