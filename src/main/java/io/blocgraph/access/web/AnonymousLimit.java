package io.blocgraph.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.access.AccessSettings;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets an address send so many requests in a minute without showing who it is. */
@Component
public class AnonymousLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final AccessSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(ADDRESSES)
            .build();

    AnonymousLimit(AccessSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a request.
     *
     * @param address where it comes from
     * @return whether it may be answered
     */
    public boolean allows(String address) {
        return buckets.get(
                        address,
                        key -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(settings.anonymous()).refillGreedy(settings.anonymous(), MINUTE))
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
