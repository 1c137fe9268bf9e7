package io.blocgraph.graphql.limit;

import io.blocgraph.graphql.RequestRejectedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The lane of the heavy requests. They take turns, so that however many of them come at once, there is always room for those
 * that ask for little, which pass beside it.
 */
@Component
class HeavyQueryLimiter {

    private final int maxPermits;
    private final Semaphore permits;
    private final LimitProperties limits;

    HeavyQueryLimiter(LimitProperties limits) {
        this.maxPermits = limits.heavy();
        this.permits = new Semaphore(maxPermits, true);
        this.limits = limits;
    }

    /** What one request takes of the lane, from when its weight is known to its end. */
    final class Permit {

        private int acquired;

        /**
         * Waits for as many places as the request has statements to run.
         *
         * @param statements how many that are
         * @param complexity how heavy it is
         * @throws RequestRejectedException if it is not its turn soon
         */
        void acquire(int statements, long complexity) {
            if (complexity <= limits.light()) {
                return;
            }
            int places = Math.min(maxPermits, statements);
            try {
                if (permits.tryAcquire(places, limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    acquired = places;
                    return;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            throw RequestRejectedException.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.heavy")
                    .withExtension("limit", "heavy");
        }

        synchronized void release() {
            permits.release(acquired);
            acquired = 0;
        }
    }

    Permit newPermit() {
        return new Permit();
    }
}
