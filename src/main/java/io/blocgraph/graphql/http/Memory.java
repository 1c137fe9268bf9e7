package io.blocgraph.graphql.http;

import io.blocgraph.graphql.Refusal;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/**
 * The bytes of bodies and answers that are held at the same time, by all requests together. Clients that send or read slowly,
 * or not at all, hold what they hold for long: it is bounded in bytes, so that their number need not be.
 */
final class Memory {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    Memory(long most) {
        this.most = most;
    }

    /** What one request holds. Nobody else's while it lasts, given back at its end. */
    final class Share implements AutoCloseable {

        private long bytes;

        void take(long more) {
            if (held.addAndGet(more) > most) {
                held.addAndGet(-more);
                throw Refusal.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.held").with("limit", "held");
            }
            bytes += more;
        }

        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }

    Share share() {
        return new Share();
    }
}
