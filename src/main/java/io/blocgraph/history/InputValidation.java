package io.blocgraph.history;

import io.blocgraph.graph.VietnameseText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates fields of inputs beyond what the schema can say. Texts come out as they are stored: composed (NFC), without white space
 * around them; what people could not read, or what would mislead them, is rejected.
 */
public final class InputValidation {

    private static final int MAX_CODE_LENGTH = 50;
    private static final int MAX_NAME_LENGTH = 300;
    private static final int MAX_TEXT_LENGTH = 10_000;
    private static final int MAX_IDS = 500;

    /** Controls but line breaks and tabs, halves of characters, what is assigned to nothing, and what turns the writing round. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}|\\p{Cn}|\\p{Co}|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD]|\\uFFFD");

    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\t]");

    /** Letters, digits and a few marks, beginning with a letter or digit. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._/()-]*");

    private InputValidation() {}

    /**
     * Returns ids without repetition.
     *
     * @param field the name of the field
     * @param given its value; null if it was not given
     * @return the ids in the order given; empty if there are none
     * @throws MutationRejectedException {@code TOO_MANY} if they are more than one change may name
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
     * @param given its value; null if it was not given
     * @return the code; empty if it was not given
     * @throws MutationRejectedException if it is empty, too long or contains what a code may not
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
     * Returns a name, one line that is not empty, as it is stored.
     *
     * @param field the name of the field
     * @param given its value; null if it was not given
     * @return the name; empty if it was not given
     * @throws MutationRejectedException if it is empty, too long or cannot be read
     */
    public static Optional<String> name(String field, @Nullable String given) {
        return line(field, given, MAX_NAME_LENGTH);
    }

    /**
     * Returns a text of any number of lines as it is stored.
     *
     * @param field the name of the field
     * @param given its value; null if it was not given
     * @return the text; empty if it was not given, or nothing is in it
     * @throws MutationRejectedException if it is too long or cannot be read
     */
    public static Optional<String> text(String field, @Nullable String given) {
        return readable(field, given, MAX_TEXT_LENGTH).filter(text -> !text.isEmpty());
    }

    private static Optional<String> line(String field, @Nullable String given, int longest) {
        return readable(field, given, longest).map(text -> {
            if (BREAK.matcher(text).find()) {
                throw MutationRejectedException.of(ChangeProblem.UNREADABLE, field);
            }
            if (VietnameseText.words(text).isEmpty()) {
                throw MutationRejectedException.of(ChangeProblem.EMPTY, field);
            }
            return text;
        });
    }

    private static Optional<String> readable(String field, @Nullable String given, int longest) {
        if (given == null) {
            return Optional.empty();
        }
        if (given.length() > 4 * longest) {
            throw MutationRejectedException.of(ChangeProblem.TOO_LONG, field, longest);
        }
        if (UNREADABLE.matcher(given).find()) {
            throw MutationRejectedException.of(ChangeProblem.UNREADABLE, field);
        }
        String text = VietnameseText.normalize(given);
        if (text.length() > longest) {
            throw MutationRejectedException.of(ChangeProblem.TOO_LONG, field, longest);
        }
        return Optional.of(text);
    }
}
