package io.blocgraph.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.access.AccessProperties;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets an address send so many requests in a minute without showing who it is. */
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
     * @param address where it comes from
     * @return whether it may be answered
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
     * Takes a request out of the count: whoever sent it has shown who they are after all.
     *
     * @param address where it came from
     */
    public void giveBack(String address) {
        Bucket bucket = buckets.getIfPresent(address);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }
}
