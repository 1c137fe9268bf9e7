package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.LimitProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Reads a request body, limited in size and time. */
final class BoundedRequestBody {

    private static final int BUFFER_SIZE = 8192;

    private final long maxSize;
    private final Duration timeout;

    BoundedRequestBody(LimitProperties limits) {
        this.maxSize = limits.bodySize().toBytes();
        this.timeout = limits.time();
    }

    byte[] read(HttpServletRequest request, BufferBudget.Reservation reservation) {
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
}
