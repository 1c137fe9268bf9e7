/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.history.MutationRejectedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;

/**
 * Collects the errors of a file set, so that all of them are reported at once. Only the first are kept; the others are
 * counted.
 */
final class BulkErrors {

    /** The most errors that are reported with their location. */
    static final int MOST = 100;

    private static final int LONGEST_VALUE = 80;

    private final MessageSource messages;
    private final List<String> errors = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private long count;
    private boolean unreadable;

    BulkErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** Adds an error. */
    void add(BulkException error) {
        if (count++ < MOST) {
            errors.add(String.valueOf(error.getMessage()));
        }
    }

    /** Adds an error that makes a file unreadable as a whole, so that what refers to its rows cannot be checked. */
    void addUnreadable(BulkException error) {
        unreadable = true;
        add(error);
    }

    /** Adds an error in a value. */
    void add(CsvRow.Location place, String column, String value, String reason) {
        add(place.exception(column, "%s %s".formatted(quote(value), reason)));
    }

    /** Adds the reason for which a change would be refused that has the same value. */
    void add(CsvRow.Location place, String column, String value, MutationRejectedException refusal) {
        add(place, column, value, "is refused: " + refusal.problem().message().resolve(Locale.ENGLISH, messages));
    }

    /** Remembers what a row was about that has errors in itself: its id is no reason for errors elsewhere. */
    void skip(String id) {
        unread.add(id);
    }

    /** {@return whether a row about this id has errors in itself} */
    boolean isSkipped(String id) {
        return unread.contains(id);
    }

    /** {@return the number of errors so far} */
    long count() {
        return count;
    }

    /**
     * Ends the reading of files.
     *
     * @throws BulkException if a file is unreadable as a whole
     */
    void requireReadable() {
        if (unreadable) {
            requireNone();
        }
    }

    /**
     * Ends the checks.
     *
     * @throws BulkException if there are errors
     */
    void requireNone() {
        if (count > 0) {
            String more = count > errors.size() ? "%n… and %,d more errors".formatted(count - errors.size()) : "";
            throw new BulkException(String.join(System.lineSeparator(), errors) + more);
        }
    }

    private static String quote(String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return "'" + shown.replaceAll("\\p{Cc}", " ") + "'";
    }
}
