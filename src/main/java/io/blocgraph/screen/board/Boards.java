/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import io.blocgraph.screen.common.GraphQlQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads boards from the API. */
@Component
class Boards {

    private final GraphQlQueries queries;

    Boards(GraphQlQueries queries) {
        this.queries = queries;
    }

    /** Reads the board of the bloc with a code; empty if no visible unit has the code. */
    Optional<Board> find(String bloc, Optional<LocalDate> day) {
        return Optional.ofNullable(queries.execute("tasks/board", day, Map.of("code", bloc))
                .field("unit")
                .toEntity(Board.class));
    }

    /** Returns the maximum number of units for which a member may be responsible, from the configured rules. */
    int assignmentLimit() {
        return queries
                .execute("tasks/limits", Optional.empty(), Map.of())
                .field("rules")
                .toEntityList(Rule.class)
                .stream()
                .filter(it -> it.code().equals("OVERLOADED"))
                .flatMap(it -> it.values().stream())
                .mapToInt(Value::value)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private record Rule(String code, List<Value> values) {}

    private record Value(int value) {}
}
