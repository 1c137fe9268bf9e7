package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Limits the number of concurrent requests; others wait briefly, in order of arrival. */
final class ConcurrencyLimiter {

    private final Semaphore permits;
    private final Duration timeout;

    ConcurrencyLimiter(int places, Duration patience) {
        this.permits = new Semaphore(places, true);
        this.timeout = patience;
    }

    <T> T call(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw RequestRejectedException.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.requests")
                .withExtension("limit", "requests");
    }
}
