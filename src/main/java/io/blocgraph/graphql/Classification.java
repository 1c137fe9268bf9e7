package io.blocgraph.graphql;

import graphql.ErrorClassification;
import org.springframework.http.HttpStatus;

/** What kind of error an error of the API is: its {@code extensions.classification}. */
public enum Classification implements ErrorClassification {
    /** The request cannot be answered as it stands. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** What the request names does not exist. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Nobody has said who asks. */
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    /** Who asks may not ask this. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The request takes longer than it may. */
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
    /** It cannot be answered now, though there is nothing wrong with it. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    /** Under which it lies in the {@code extensions} of an error. */
    static final String KEY = "classification";

    private final HttpStatus status;

    Classification(HttpStatus status) {
        this.status = status;
    }

    /**
     * The HTTP status of an answer that has no data for an error of this kind.
     *
     * @return the status
     */
    public HttpStatus status() {
        return status;
    }
}
