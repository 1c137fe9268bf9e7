package io.blocgraph.graphql.http;

import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** The bytes of an answer, as many as are allowed. */
final class Bytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;
    private final Memory.Share share;

    Bytes(long most, Memory.Share share) {
        this.most = most;
        this.share = share;
    }

    @Override
    public void write(int single) {
        grow(1);
        bytes.write(single);
    }

    @Override
    public void write(byte[] piece, int offset, int length) {
        grow(length);
        bytes.write(piece, offset, length);
    }

    private void grow(int length) {
        if (bytes.size() + (long) length > most) {
            throw Refusal.of(Classification.BAD_REQUEST, "limit.answer-size", most)
                    .with("limit", "answer-size");
        }
        share.take(length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
