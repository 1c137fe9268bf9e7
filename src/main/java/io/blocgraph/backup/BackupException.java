/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import org.jspecify.annotations.Nullable;

/** Thrown when a backup cannot be made or restored. The message says what happened and what to do, in English. */
public final class BackupException extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        /** Somebody went on writing. */
        BUSY,
        /** Another backup is being made. */
        RUNNING,
        /** There is not enough room. */
        NO_SPACE,
        /** Files are missing, or are not what they were. */
        DAMAGED,
        /** It was made by a newer version. */
        NEWER,
        /** There is no backup. */
        NOT_FOUND,
        /** Files cannot be read or written. */
        FILES
    }

    private final Reason reason;
    private final String sentence;

    BackupException(Reason reason, String message) {
        this(reason, message, null);
    }

    BackupException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.sentence = message;
    }

    /**
     * Returns what happened and what to do.
     *
     * @return the message
     */
    @Override
    public String getMessage() {
        return sentence;
    }

    /**
     * Returns what stands in the way.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
