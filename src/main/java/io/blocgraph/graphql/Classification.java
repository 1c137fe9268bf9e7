/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.ErrorClassification;
import org.springframework.http.HttpStatus;

/** The classification of an error of the API: its {@code extensions.classification}. */
public enum Classification implements ErrorClassification {
    /** The request is invalid. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** The request refers to something that does not exist. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The caller is not authenticated. */
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    /** The caller lacks permission. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The request exceeded its time limit. */
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
    /** The request cannot be answered now, though it is valid. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    /** The key in an error's {@code extensions}. */
    static final String KEY = "classification";

    private final HttpStatus status;

    Classification(HttpStatus status) {
        this.status = status;
    }

    /** {@return the HTTP status of a response without data for an error of this kind} */
    public HttpStatus status() {
        return status;
    }
}
