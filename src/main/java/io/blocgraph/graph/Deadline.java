/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time by which the database work of a request must have ended. Travels with the request from thread to thread by context
 * propagation; work outside a request has no deadline.
 *
 * @param nanos the time, as returned by {@link System#nanoTime}
 */
public record Deadline(long nanos) {

    /** The key in the context of a request. */
    public static final String KEY = "blocgraph.deadline";

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    /** The shortest timeout that the database accepts; 0 would mean none. */
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

    /**
     * Creates a deadline after a duration from now.
     *
     * @param time the duration
     * @return the deadline
     */
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * Returns the time remaining for the current thread.
     *
     * @return the time; empty if there is no deadline
     * @throws DeadlineExceededException if the deadline has passed
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

    /** Thrown when work is about to begin after the deadline. */
    public static final class DeadlineExceededException extends RuntimeException {

        DeadlineExceededException() {
            super("The deadline has passed");
        }
    }

    /** Propagates the deadline from thread to thread. */
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
