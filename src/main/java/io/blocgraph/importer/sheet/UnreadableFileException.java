/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

/** Thrown when a file is none of those that can be read. */
public final class UnreadableFileException extends RuntimeException {

    private final Reason reason;

    /** Why a file cannot be read. */
    public enum Reason {
        /** The file has no cell with a text. */
        EMPTY_FILE,
        /** The file is neither a spreadsheet nor text. */
        UNKNOWN_FORMAT,
        /** The file can be opened only with a password. */
        PROTECTED_FILE,
        /** The file is damaged. */
        DAMAGED_FILE,
        /** The file has more rows than can be imported at once. */
        TOO_MANY_ROWS
    }

    UnreadableFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableFileException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** {@return why it cannot be read} */
    public Reason reason() {
        return reason;
    }
}
