/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.Period;
import io.blocgraph.graph.RelationshipType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Relationships of one type with their periods; ended relationships are stored under a type of their own. */
final class RelationshipRows {

    private final RelationshipType type;
    private final LocalDate today;
    private final List<Map<String, Object>> lasting = new ArrayList<>();
    private final List<Map<String, Object>> ended = new ArrayList<>();

    RelationshipRows(RelationshipType type, LocalDate today) {
        this.type = type;
        this.today = today;
    }

    void add(String from, String to, Period period) {
        Map<String, Object> row = Map.of(
                "from",
                from,
                "to",
                to,
                "period",
                RowParameters.withoutNulls("since", period.since(), "until", period.until()));
        (period.endedBy(today) ? ended : lasting).add(row);
    }

    List<BatchStatement> statements() {
        return List.of(step(type.name(), lasting), step(type.endedType().orElseThrow(), ended));
    }

    private BatchStatement step(String type, List<Map<String, Object>> rows) {
        return new BatchStatement("""
                UNWIND $rows AS row
                MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
                CREATE (a)-[r:%s]->(b)
                SET r = row.period
                """.formatted(type), rows);
    }
}
