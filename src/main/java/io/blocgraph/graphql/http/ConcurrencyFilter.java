/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.LimitProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the number of concurrent requests; others wait briefly, in order of arrival. A permit is held until the response begins to
 * be written: a client that reads slowly takes none from others.
 */
class ConcurrencyFilter extends OncePerRequestFilter {

    private final Semaphore permits;
    private final Duration timeout;
    private final ErrorResponseWriter errorWriter;

    ConcurrencyFilter(LimitProperties limits, ErrorResponseWriter errorWriter) {
        this.permits = new Semaphore(limits.requests(), true);
        this.timeout = limits.patience();
        this.errorWriter = errorWriter;
    }

    /** A socket is open for as long as its client wants, and limits itself. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SocketRequests.isSocket(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!acquire()) {
            errorWriter.write(
                    RequestRejectedException.http(HttpStatus.SERVICE_UNAVAILABLE, "limit.requests")
                            .withExtension("limit", "requests"),
                    request,
                    response);
            return;
        }
        ReleasingResponse releasing = new ReleasingResponse(response);
        try {
            chain.doFilter(request, releasing);
        } finally {
            releasing.release();
        }
    }

    private boolean acquire() {
        try {
            return permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A response that returns the request's permit as soon as it is written. */
    private final class ReleasingResponse extends HttpServletResponseWrapper {

        private final AtomicBoolean held = new AtomicBoolean(true);

        private ReleasingResponse(HttpServletResponse response) {
            super(response);
        }

        private void release() {
            if (held.compareAndSet(true, false)) {
                permits.release();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            release();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            release();
            return super.getWriter();
        }
    }
}
