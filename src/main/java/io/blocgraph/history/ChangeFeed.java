package io.blocgraph.history;

import io.blocgraph.graph.Graph;
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
 * Says up to which number changes have been made, by whatever instance of the application. It asks the database while somebody
 * listens, and at once when this instance has made one; writers never wait for it.
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
                                    // the next beat asks again; what was made meanwhile is not missed
                                    log.debug("Polling the history failed", away);
                                    return Mono.empty();
                                }),
                        1)
                .distinctUntilChanged()
                .replay(1)
                .refCount();
    }

    /**
     * The number of the latest change, now and whenever there is another.
     *
     * @return the numbers; one who is slow gets only the latest
     */
    public Flux<Long> changeNumbers() {
        return changeNumbers.onBackpressureLatest();
    }

    /** Looks at once. */
    void refresh() {
        refreshRequests.tryEmitNext(true);
    }

    /**
     * The number of the latest change, asked of the database.
     *
     * @return the number; 0 if there was none yet
     */
    public long latestNumber() {
        List<Map<String, Object>> rows =
                graph.read("MATCH (l:Lock {name: 'history'}) RETURN l.number AS number", Map.of());
        return rows.isEmpty() ? 0 : (Long) rows.getFirst().get("number");
    }
}
