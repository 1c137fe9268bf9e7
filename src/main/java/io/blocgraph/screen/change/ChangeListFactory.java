/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.blocgraph.screen.common.GraphQlQueries;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates lists of the history. */
@Component
public class ChangeListFactory {

    private final GraphQlQueries queries;
    private final ChangeDialogs dialogs;
    private final Clock clock;

    ChangeListFactory(GraphQlQueries queries, ChangeDialogs dialogs, Clock clock) {
        this.clock = clock;
        this.queries = queries;
        this.dialogs = dialogs;
    }

    /**
     * Creates the history of an object, of a unit with everything under it, or of everything.
     *
     * @param argument the argument of the query: {@code entity} or {@code within}; null for everything
     * @param id the id of the object or unit; null for everything
     * @param first the number of changes in a page
     * @return the list
     */
    public ChangeList create(@Nullable String argument, @Nullable String id, int first) {
        return new ChangeList(cursor -> page(argument, id, first, cursor), clock.getZone(), dialogs);
    }

    private ChangePage page(@Nullable String argument, @Nullable String id, int first, Optional<String> cursor) {
        var variables = new HashMap<String, Object>(Map.of("first", first));
        if (argument != null && id != null) {
            variables.put(argument, id);
        }
        cursor.ifPresent(it -> variables.put("after", it));
        return queries.read("tasks/changes", Optional.empty(), variables, "page", ChangePage.class);
    }

    /** A page of the history. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangePage(List<ChangeRecord> nodes, PageInfo pageInfo) {}

    /** The position of a page in the history. */
    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
