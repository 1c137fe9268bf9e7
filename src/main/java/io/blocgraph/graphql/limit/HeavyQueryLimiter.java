/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import io.blocgraph.graphql.RequestRejectedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Limits how many heavy requests run at the same time, so that there is always room for light ones, which are not limited. */
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

    /** The permits of one request, from when its complexity is known to its end. */
    final class Permit {

        private int acquired;

        /**
         * Acquires as many permits as the request has queries to run; light requests need none.
         *
         * @param statements the number of queries
         * @param complexity the request's complexity
         * @throws RequestRejectedException if the permits are not available soon
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
