package io.blocgraph.graphql.limit;

import io.blocgraph.graphql.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The lane of the heavy requests. They take turns, so that however many of them come at once, there is always room for those
 * that ask for little, which pass beside it.
 */
@Component
class Lane {

    private final int width;
    private final Semaphore free;
    private final Limits limits;

    Lane(Limits limits) {
        this.width = limits.heavy();
        this.free = new Semaphore(width, true);
        this.limits = limits;
    }

    /** What one request takes of the lane, from when its weight is known to its end. */
    final class Turn {

        private int taken;

        /**
         * Waits for as many places as the request has statements to run.
         *
         * @param statements how many that are
         * @param complexity how heavy it is
         * @throws Refusal if it is not its turn soon
         */
        void begin(int statements, long complexity) {
            if (complexity <= limits.light()) {
                return;
            }
            int places = Math.min(width, statements);
            try {
                if (free.tryAcquire(places, limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    taken = places;
                    return;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            throw Refusal.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.heavy").with("limit", "heavy");
        }

        synchronized void end() {
            free.release(taken);
            taken = 0;
        }
    }

    Turn turn() {
        return new Turn();
    }
}
