package io.blocgraph.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.bulk.BulkImportedEvent;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Scenes, kept until something in the graph changes: what is folded or coloured otherwise is not read again. */
@Component
class SubtreeCache {

    /** So many units are kept, of which each takes some two kilobytes. */
    private static final long MAX_CACHED_UNITS = 40_000;

    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final SubtreeReader reader;
    private final Cache<Key, SubtreeSnapshot> cache = Caffeine.newBuilder()
            .<Key, SubtreeSnapshot>weigher((key, scene) -> scene.units().size())
            .maximumWeight(MAX_CACHED_UNITS)
            .expireAfterAccess(EXPIRY)
            .build();

    SubtreeCache(SubtreeReader reader) {
        this.reader = reader;
    }

    /**
     * Which scene is meant.
     *
     * @param unit the id of the unit at the top, or a code that it has or had
     * @param asOf the day
     * @param scope what may be seen
     * @param change the number of the latest change
     */
    record Key(String unit, AsOf asOf, Scope scope, long change) {}

    @EventListener
    void evict(BulkImportedEvent loaded) {
        cache.invalidateAll();
    }

    /** A scene; empty if there is no such unit on the day, or it may not be seen. */
    Optional<SubtreeSnapshot> get(Key key) {
        return Optional.ofNullable(
                cache.get(key, it -> reader.read(it.unit, it.asOf, it.scope).orElse(null)));
    }
}
