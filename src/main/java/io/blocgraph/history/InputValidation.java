/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.ReadableText;
import io.blocgraph.graph.VietnameseText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates input fields beyond what the schema can express, and returns texts as they are stored: in Unicode normalization
 * form C, without surrounding white space, single lines with one ordinary space between words. Characters that are invisible or
 * misleading are rejected ({@link ReadableText}).
 */
public final class InputValidation {

    private static final int MAX_CODE_LENGTH = 50;
    private static final int MAX_NAME_LENGTH = 300;
    private static final int MAX_TEXT_LENGTH = 10_000;
    private static final int MAX_IDS = 500;

    /** Letters, digits and a few punctuation marks, starting with a letter or digit. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._/()-]*");

    private InputValidation() {}

    /**
     * Returns ids without duplicates.
     *
     * @param field the name of the field
     * @param given the value; null if it was omitted
     * @return the ids in the given order; empty if there are none
     * @throws MutationRejectedException {@code TOO_MANY} if there are more than one change may name
     */
    public static List<String> ids(String field, @Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MAX_IDS) {
            throw MutationRejectedException.of(ChangeProblem.TOO_MANY, field, MAX_IDS);
        }
        return List.copyOf(new LinkedHashSet<>(given));
    }

    /**
     * Returns a code as it is stored.
     *
     * @param field the name of the field
     * @param given the value; null if it was omitted
     * @return the code, or empty if it was omitted
     * @throws MutationRejectedException {@code EMPTY} if it is empty, {@code TOO_LONG} if it is too long, {@code UNREADABLE}
     *     or {@code CODE_SPELLING} if it contains characters that are not allowed
     */
    public static Optional<String> code(String field, @Nullable String given) {
        return line(field, given, MAX_CODE_LENGTH).map(code -> {
            if (!CODE.matcher(code).matches()) {
                throw MutationRejectedException.of(ChangeProblem.CODE_SPELLING, field, code);
            }
            return code;
        });
    }

    /**
     * Returns a name, a single line that is not empty, as it is stored.
     *
     * @param field the name of the field
     * @param given the value; null if it was omitted
     * @return the name, or empty if it was omitted
     * @throws MutationRejectedException {@code EMPTY} if it is empty, {@code TOO_LONG} if it is too long, {@code UNREADABLE}
     *     if it contains characters that are not allowed
     */
    public static Optional<String> name(String field, @Nullable String given) {
        return line(field, given, MAX_NAME_LENGTH);
    }

    /**
     * Returns a text of any number of lines as it is stored.
     *
     * @param field the name of the field
     * @param given the value; null if it was omitted
     * @return the text, or empty if it was omitted or is blank
     * @throws MutationRejectedException {@code TOO_LONG} if it is too long, {@code UNREADABLE} if it contains characters
     *     that are not allowed
     */
    public static Optional<String> text(String field, @Nullable String given) {
        return readable(field, given, MAX_TEXT_LENGTH)
                .map(ReadableText::lines)
                .map(text -> atMost(field, text, MAX_TEXT_LENGTH))
                .filter(text -> !text.isEmpty());
    }

    /**
     * Returns a single line that is not empty, as it is stored.
     *
     * @param field the name of the field
     * @param given the value; null if it was omitted
     * @param longest the maximum length
     * @return the line, or empty if it was omitted
     * @throws MutationRejectedException {@code EMPTY} if it has no letter or digit, {@code TOO_LONG} if it is too long,
     *     {@code UNREADABLE} if it contains characters that are not allowed
     */
    public static Optional<String> line(String field, @Nullable String given, int longest) {
        return readable(field, given, longest).map(text -> {
            if (!ReadableText.isReadableLine(text.strip())) {
                throw MutationRejectedException.of(ChangeProblem.UNREADABLE, field);
            }
            String line = atMost(field, ReadableText.line(text), longest);
            if (VietnameseText.plainWords(line).isEmpty()) {
                throw MutationRejectedException.of(ChangeProblem.EMPTY, field);
            }
            return line;
        });
    }

    private static Optional<String> readable(String field, @Nullable String given, int longest) {
        if (given == null) {
            return Optional.empty();
        }
        if (given.length() > 4 * longest) {
            throw MutationRejectedException.of(ChangeProblem.TOO_LONG, field, longest);
        }
        if (!ReadableText.isReadable(given)) {
            throw MutationRejectedException.of(ChangeProblem.UNREADABLE, field);
        }
        return Optional.of(given);
    }

    private static String atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            throw MutationRejectedException.of(ChangeProblem.TOO_LONG, field, longest);
        }
        return text;
    }
}
