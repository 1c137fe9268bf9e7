/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.access.AccessProperties;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Limits the unauthenticated requests per address and minute. */
@Component
public class AnonymousRateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 100_000;

    private final AccessProperties properties;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(MAX_ADDRESSES)
            .build();

    AnonymousRateLimiter(AccessProperties properties) {
        this.properties = properties;
    }

    /**
     * Counts a request.
     *
     * @param address the client's address
     * @return whether the request is allowed
     */
    public boolean tryConsume(String address) {
        return buckets.get(
                        address,
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(properties.anonymous())
                                        .refillGreedy(properties.anonymous(), MINUTE))
                                .build())
                .tryConsume(1);
    }

    /**
     * Returns a request to the budget because its sender was authenticated after all.
     *
     * @param address the client's address
     */
    public void giveBack(String address) {
        Bucket bucket = buckets.getIfPresent(address);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }
}
