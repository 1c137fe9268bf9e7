package io.blocgraph.hierarchy;

import io.blocgraph.graph.Graph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** The table of kinds, read from the graph once: it changes with the deployment, not while it runs. */
@Component
public class UnitKinds {

    private final Graph graph;
    private volatile SequencedMap<String, UnitKind> kinds = new LinkedHashMap<>();

    UnitKinds(Graph graph) {
        this.graph = graph;
    }

    /**
     * All kinds, from the top down.
     *
     * @return the kinds by their code
     */
    public SequencedMap<String, UnitKind> all() {
        if (kinds.isEmpty()) {
            kinds = read();
        }
        return kinds;
    }

    /**
     * Puts the kinds that the deployment adds into the table, or changes those of the same code.
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
        for (Map<String, Object> row : graph.read(cypher, Map.of())) {
            List<String> parents = ((List<?>) row.get("parents"))
                    .stream().map(String.class::cast).toList();
            UnitKind kind = new UnitKind(
                    (String) row.get("code"),
                    (Long) row.get("rank"),
                    (String) row.get("nameEn"),
                    (String) row.get("nameVi"),
                    (Boolean) row.get("secretary"),
                    (Boolean) row.get("answered"),
                    parents);
            read.put(kind.code(), kind);
        }
        return read;
    }
}
