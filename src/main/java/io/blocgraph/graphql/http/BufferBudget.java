package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/**
 * The bytes of bodies and answers that are held at the same time, by all requests together. Clients that send or read slowly,
 * or not at all, hold what they hold for long: it is bounded in bytes, so that their number need not be.
 */
final class BufferBudget {

    private final long maxBytes;
    private final AtomicLong reserved = new AtomicLong();

    BufferBudget(long most) {
        this.maxBytes = most;
    }

    /** What one request holds. Nobody else's while it lasts, given back at its end. */
    final class Reservation implements AutoCloseable {

        private long bytes;

        void add(long more) {
            if (reserved.addAndGet(more) > maxBytes) {
                reserved.addAndGet(-more);
                throw RequestRejectedException.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.held")
                        .withExtension("limit", "held");
            }
            bytes += more;
        }

        @Override
        public void close() {
            reserved.addAndGet(-bytes);
            bytes = 0;
        }
    }

    Reservation reservation() {
        return new Reservation();
    }
}
