/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.bulk.BulkImportedEvent;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Caches subtree snapshots until the graph changes, so that folding or another color encoding reads nothing again. */
@Component
class SubtreeCache {

    /** The maximum number of cached units, each of about two kilobytes. */
    private static final long MAX_CACHED_UNITS = 40_000;

    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final SubtreeReader reader;
    private final Cache<Key, @Nullable SubtreeSnapshot> cache = Caffeine.newBuilder()
            .<Key, SubtreeSnapshot>weigher((key, scene) -> scene.units().size())
            .maximumWeight(MAX_CACHED_UNITS)
            .expireAfterAccess(EXPIRY)
            .build();

    SubtreeCache(SubtreeReader reader) {
        this.reader = reader;
    }

    /**
     * Identifies a snapshot.
     *
     * @param unit the id of the root unit, or a present or former code
     * @param asOf the day
     * @param scope the visible part of the graph
     * @param change the number of the latest change
     */
    record Key(String unit, AsOf asOf, Scope scope, long change) {}

    @EventListener
    void evict(BulkImportedEvent loaded) {
        cache.invalidateAll();
    }

    /** {@return a snapshot; empty if the unit does not exist on the day or is not visible} */
    Optional<SubtreeSnapshot> get(Key key) {
        return Optional.ofNullable(
                cache.get(key, it -> reader.read(it.unit, it.asOf, it.scope).orElse(null)));
    }
}
