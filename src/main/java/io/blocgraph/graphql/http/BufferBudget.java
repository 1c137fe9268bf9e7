/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/**
 * A budget for the bytes of request bodies and responses held at the same time by all requests. Slow or stalled clients hold theirs
 * for long: the bytes are limited, so that the number of clients need not be.
 */
final class BufferBudget {

    private final long maxBytes;
    private final AtomicLong reserved = new AtomicLong();

    BufferBudget(long most) {
        this.maxBytes = most;
    }

    /** The bytes reserved by one request, returned to the budget when it ends. */
    final class Reservation implements AutoCloseable {

        private long bytes;

        /** Returns the reservation of a request. */
        static Reservation of(HttpServletRequest request) {
            return Objects.requireNonNull((Reservation) request.getAttribute(Reservation.class.getName()));
        }

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

    /** Begins the reservation of a request, which later stages find {@linkplain Reservation#of there}. */
    Reservation reserveFor(HttpServletRequest request) {
        Reservation reservation = new Reservation();
        request.setAttribute(Reservation.class.getName(), reservation);
        return reservation;
    }
}
