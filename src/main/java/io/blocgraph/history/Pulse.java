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
public class Pulse {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final Graph graph;
    private final Sinks.Many<Boolean> nudges = Sinks.many().multicast().directBestEffort();
    private final Flux<Long> numbers;

    Pulse(Graph graph, @Value("${blocgraph.live.interval:500ms}") Duration interval) {
        this.graph = graph;
        this.numbers = Flux.merge(Flux.interval(interval).onBackpressureDrop(), nudges.asFlux())
                .onBackpressureLatest()
                .concatMap(
                        beat -> Mono.fromCallable(this::number)
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
    public Flux<Long> numbers() {
        return numbers.onBackpressureLatest();
    }

    /** Looks at once. */
    void nudge() {
        nudges.tryEmitNext(true);
    }

    /**
     * The number of the latest change, asked of the database.
     *
     * @return the number; 0 if there was none yet
     */
    public long number() {
        List<Map<String, Object>> rows =
                graph.read("MATCH (l:Lock {name: 'history'}) RETURN l.number AS number", Map.of());
        return rows.isEmpty() ? 0 : (Long) rows.getFirst().get("number");
    }
}
