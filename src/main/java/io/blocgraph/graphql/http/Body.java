package io.blocgraph.graphql.http;

import io.blocgraph.graphql.Refusal;
import io.blocgraph.graphql.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Reads the body of a request: no more of it than is allowed, and not for ever. */
final class Body {

    private static final int PIECE = 8192;

    private final long most;
    private final Duration time;

    Body(Limits limits) {
        this.most = limits.bodySize().toBytes();
        this.time = limits.time();
    }

    byte[] read(HttpServletRequest request, Memory.Share share) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = request.getInputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (body.size() + read > most) {
                    throw tooLarge();
                }
                if (System.nanoTime() - start > time.toNanos()) {
                    throw tooSlow();
                }
                share.take(read);
                body.write(piece, 0, read);
            }
            return body.toByteArray();
        } catch (SocketTimeoutException stalled) {
            throw tooSlow();
        } catch (IOException brokenOff) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.body.broken");
        }
    }

    private Refusal tooLarge() {
        return Refusal.http(HttpStatus.CONTENT_TOO_LARGE, "limit.body-size", most)
                .with("limit", "body-size");
    }

    private Refusal tooSlow() {
        return Refusal.http(HttpStatus.REQUEST_TIMEOUT, "http.body.slow", time.toSeconds());
    }
}
