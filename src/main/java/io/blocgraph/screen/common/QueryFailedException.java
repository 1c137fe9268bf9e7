/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Thrown when a query of a screen is rejected or fails. */
public final class QueryFailedException extends RuntimeException {

    /** The reason of a failure. The messages have keys with the prefix {@code trouble.} in the translations. */
    public enum Reason {
        /** The request is invalid. */
        BAD_REQUEST,
        /** The requested object does not exist or is not visible. */
        NOT_FOUND,
        /** Nobody is signed in. */
        UNAUTHORIZED,
        /** The signed-in account lacks the permission. */
        FORBIDDEN,
        /** The query exceeded its time limit. */
        TIMEOUT,
        /** The database is unavailable. */
        UNAVAILABLE,
        /** Any other failure. */
        FAILED;

        static Reason of(String classification) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(classification))
                    .findFirst()
                    .orElse(FAILED);
        }
    }

    private final Reason reason;

    /**
     * Creates an exception.
     *
     * @param reason the reason
     * @param message the message
     * @param cause the cause; null if there is none
     */
    public QueryFailedException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** {@return the reason of the failure} */
    public Reason reason() {
        return reason;
    }

    /** {@return the translation key of the message for the user} */
    public String messageKey() {
        return "trouble." + reason.name().toLowerCase(Locale.ROOT);
    }
}
