/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.LimitProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a POST request, limited in size and time, before the request is passed on: a client that sends slowly takes no
 * permit from others. What is held for the request counts against the {@link BufferBudget} until the response has been sent.
 */
class RequestBodyFilter extends OncePerRequestFilter {

    private static final int BUFFER_SIZE = 8192;

    private final BufferBudget bufferBudget;
    private final ErrorResponseWriter errorWriter;
    private final long maxSize;
    private final Duration timeout;

    RequestBodyFilter(LimitProperties limits, ErrorResponseWriter errorWriter) {
        this.bufferBudget = new BufferBudget(
                limits.held() == null
                        ? Runtime.getRuntime().maxMemory() / 4
                        : limits.held().toBytes());
        this.errorWriter = errorWriter;
        this.maxSize = limits.bodySize().toBytes();
        this.timeout = limits.time();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (BufferBudget.Reservation reservation = bufferBudget.reserveFor(request)) {
            HttpServletRequest read;
            try {
                read = HttpMethod.POST.matches(request.getMethod())
                        ? new BufferedRequest(request, read(request, reservation))
                        : request;
            } catch (RequestRejectedException rejection) {
                errorWriter.write(rejection, request, response);
                return;
            }
            chain.doFilter(read, response);
        }
    }

    private byte[] read(HttpServletRequest request, BufferBudget.Reservation reservation) {
        if (request.getContentLengthLong() > maxSize) {
            throw tooLarge();
        }
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[BUFFER_SIZE];
        try {
            InputStream in = request.getInputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (body.size() + read > maxSize) {
                    throw tooLarge();
                }
                if (System.nanoTime() - start > timeout.toNanos()) {
                    throw tooSlow();
                }
                reservation.add(read);
                body.write(piece, 0, read);
            }
            return body.toByteArray();
        } catch (SocketTimeoutException stalled) {
            throw tooSlow();
        } catch (IOException brokenOff) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.body.broken");
        }
    }

    private RequestRejectedException tooLarge() {
        return RequestRejectedException.http(HttpStatus.CONTENT_TOO_LARGE, "limit.body-size", maxSize)
                .withExtension("limit", "body-size");
    }

    private RequestRejectedException tooSlow() {
        return RequestRejectedException.http(HttpStatus.REQUEST_TIMEOUT, "http.body.slow", timeout.toSeconds());
    }

    /** A request whose body has been read. */
    private static final class BufferedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        private BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
