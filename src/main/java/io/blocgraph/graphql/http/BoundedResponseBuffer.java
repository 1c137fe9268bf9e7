/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** A buffer for the response, limited in size. */
final class BoundedResponseBuffer extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long maxSize;
    private final BufferBudget.Reservation reservation;

    BoundedResponseBuffer(long most, BufferBudget.Reservation reservation) {
        this.maxSize = most;
        this.reservation = reservation;
    }

    @Override
    public void write(int single) {
        reserve(1);
        bytes.write(single);
    }

    @Override
    public void write(byte[] piece, int offset, int length) {
        reserve(length);
        bytes.write(piece, offset, length);
    }

    private void reserve(int length) {
        if (bytes.size() + (long) length > maxSize) {
            throw RequestRejectedException.of(Classification.BAD_REQUEST, "limit.answer-size", maxSize)
                    .withExtension("limit", "answer-size");
        }
        reservation.add(length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
