/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Cursor;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Resolves the subscription to changes. Each subscriber reads the history at its own pace from the last change that it has
 * received: a slow subscriber needs no buffer, and one that reconnects continues from its cursor.
 */
@Controller
class ChangeSubscriptionController {

    private static final int BATCH = 50;

    private static final String NEXT = """
            MATCH (c:Change)
            WHERE c.number > $after AND c.number <= $latest AND c.anonymous IS NULL AND %s%s
            RETURN c.id AS id, c.number AS number ORDER BY c.number LIMIT $most""";

    private static final String WITHIN = " AND EXISTS { (c)-[:WITHIN]->({id: $within}) }";

    private final Graph graph;
    private final QueryExecutor queryExecutor;
    private final ChangeFeed changeFeed;

    ChangeSubscriptionController(Graph graph, QueryExecutor queryExecutor, ChangeFeed changeFeed) {
        this.graph = graph;
        this.queryExecutor = queryExecutor;
        this.changeFeed = changeFeed;
    }

    @SubscriptionMapping
    Flux<Object> changes(
            @Argument @Nullable String within, @Argument @Nullable String after, DataFetchingEnvironment environment) {
        Long from = after == null
                ? null
                : (Long) Cursor.decode("after", after, HistoryFields.CHANGES.defaultOrder())
                        .key();
        return Flux.defer(() -> {
            AtomicLong at = new AtomicLong(from == null ? changeFeed.latestNumber() : from);
            return changeFeed.changeNumbers().concatMap(latest -> readUpTo(latest, at, within, environment), 1);
        });
    }

    /** Reads all changes up to a number, one batch per demand. */
    private Flux<Object> readUpTo(
            long latest, AtomicLong at, @Nullable String within, DataFetchingEnvironment environment) {
        return Flux.defer(() -> at.get() >= latest
                        ? Mono.<List<Object>>empty()
                        : Mono.fromCallable(() -> nextBatch(latest, at, within, environment))
                                .subscribeOn(Schedulers.boundedElastic()))
                .repeat(() -> at.get() < latest)
                .concatMapIterable(batch -> batch, 1);
    }

    private List<Object> nextBatch(
            long latest, AtomicLong at, @Nullable String within, DataFetchingEnvironment environment) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", at.get(), "latest", latest, "most", BATCH));
        if (within != null) {
            parameters.put("within", within);
        }
        SelectionCompiler compiler =
                queryExecutor.compiler(queryExecutor.asOf(environment), queryExecutor.scope(environment));
        parameters.putAll(compiler.parameters());
        List<Map<String, Object>> rows =
                graph.read(NEXT.formatted(compiler.visible("Change", "c"), within == null ? "" : WITHIN), parameters);
        List<Object> ids =
                rows.stream().map(row -> Objects.requireNonNull(row.get("id"))).toList();
        List<Object> events = ids.isEmpty()
                ? List.of()
                : queryExecutor
                        .findEach(
                                environment,
                                "ChangeEvent",
                                "UNWIND $ids AS id MATCH (x:Entity {id: id})",
                                Map.of("ids", ids))
                        .stream()
                        .<Object>map(Objects::requireNonNull)
                        .toList();
        at.set(rows.size() < BATCH ? latest : Row.of(rows.getLast()).number("number"));
        return events;
    }
}
