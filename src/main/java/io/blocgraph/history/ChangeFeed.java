/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes the number of the latest change, whichever instance of the application made it. The database is polled while
 * there are subscribers, and immediately after a change of this instance; writers never wait for it.
 */
@Component
public class ChangeFeed {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final Graph graph;
    private final Sinks.Many<Boolean> refreshRequests = Sinks.many().multicast().directBestEffort();
    private final Flux<Long> changeNumbers;

    ChangeFeed(Graph graph, @Value("${blocgraph.live.interval:500ms}") Duration interval) {
        this.graph = graph;
        this.changeNumbers = Flux.merge(Flux.interval(interval).onBackpressureDrop(), refreshRequests.asFlux())
                .onBackpressureLatest()
                .concatMap(
                        beat -> Mono.fromCallable(this::latestNumber)
                                .subscribeOn(Schedulers.boundedElastic())
                                .onErrorResume(away -> {
                                    // the next poll catches up: the number covers all earlier changes
                                    log.debug("Polling the history failed", away);
                                    return Mono.empty();
                                }),
                        1)
                .distinctUntilChanged()
                .replay(1)
                .refCount();
    }

    /**
     * Publishes the number of the latest change: once on subscription, then whenever it increases.
     *
     * @return the numbers; a slow subscriber receives only the latest
     */
    public Flux<Long> changeNumbers() {
        return changeNumbers.onBackpressureLatest();
    }

    /** Polls the database immediately. */
    void refresh() {
        refreshRequests.tryEmitNext(true);
    }

    /**
     * Reads the number of the latest change from the database.
     *
     * @return the number; 0 if there is no change yet
     */
    public long latestNumber() {
        List<Map<String, Object>> rows =
                graph.read("MATCH (l:Lock {name: 'history'}) RETURN l.number AS number", Map.of());
        return rows.isEmpty() ? 0 : Row.of(rows.getFirst()).number("number");
    }
}
