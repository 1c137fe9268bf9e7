package io.blocgraph.graph;

import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment by which what a request has the database do must have ended. It goes with the request from thread to thread, as
 * everything does that context propagation knows; work that no request asked for has none.
 *
 * @param nanos the moment, as {@link System#nanoTime} counts
 */
public record Deadline(long nanos) {

    /** Under which it lies in the context of a request. */
    public static final String KEY = "blocgraph.deadline";

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    /** The database takes no timeout below this one; 0 would mean none. */
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

    /**
     * A deadline after a time from now.
     *
     * @param time the time
     * @return the deadline
     */
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * How much time there is still for what this thread does.
     *
     * @return the time; empty if there is no deadline
     * @throws DeadlineExceededException if there is none left
     */
    static Optional<Duration> remaining() {
        Deadline current = CURRENT.get();
        if (current == null) {
            return Optional.empty();
        }
        Duration left = Duration.ofNanos(current.nanos - System.nanoTime());
        if (left.compareTo(MIN_TIMEOUT) < 0) {
            throw new DeadlineExceededException();
        }
        return Optional.of(left);
    }

    /** There was no time left to begin something. */
    public static final class DeadlineExceededException extends RuntimeException {

        DeadlineExceededException() {
            super("The deadline has passed");
        }
    }

    /** Carries the deadline from thread to thread. */
    public static final class Accessor implements ThreadLocalAccessor<Deadline> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Deadline getValue() {
            return CURRENT.get();
        }

        @Override
        public void setValue(Deadline deadline) {
            CURRENT.set(deadline);
        }

        @Override
        public void setValue() {
            CURRENT.remove();
        }
    }
}
