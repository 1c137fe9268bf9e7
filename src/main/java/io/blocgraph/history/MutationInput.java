package io.blocgraph.history;

import io.blocgraph.graph.VietnameseText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The input of a mutation. Texts come out as they are stored: composed (NFC), without white space around them; what could not be
 * read by people or would mislead them is refused.
 *
 * @param values the values by field; a field that was not given is not there, one that was given as null is there with null
 */
public record MutationInput(Map<String, Object> values) {

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

    /**
     * Whether a field was given, be it as null.
     *
     * @param field the field
     * @return whether it was
     */
    public boolean isGiven(String field) {
        return values.containsKey(field);
    }

    /**
     * An id that must be there.
     *
     * @param field the field
     * @return the id
     */
    public String id(String field) {
        return (String) Objects.requireNonNull(values.get(field));
    }

    /**
     * An id that may be there.
     *
     * @param field the field
     * @return the id; empty if it was not given, or as null
     */
    public Optional<String> optionalId(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /**
     * Several ids.
     *
     * @param field the field
     * @return the ids without repetition, in the order given; none if it was not given
     * @throws MutationRejectedException if they are more than one change may name
     */
    public List<String> ids(String field) {
        List<?> given = values.get(field) instanceof List<?> list ? list : List.of();
        if (given.size() > MAX_IDS) {
            throw MutationRejectedException.of(ChangeProblem.TOO_MANY, field, MAX_IDS);
        }
        return List.copyOf(
                new LinkedHashSet<>(given.stream().map(String.class::cast).toList()));
    }

    /**
     * Inputs in a list.
     *
     * @param field the field
     * @return the inputs
     */
    public List<MutationInput> inputs(String field) {
        Stream<?> given = values.get(field) instanceof List<?> list ? list.stream() : Stream.empty();
        return given.map(each -> (Map<?, ?>) each).map(MutationInput::of).toList();
    }

    /**
     * A day.
     *
     * @param field the field
     * @return the day; empty if it was not given, or as null
     */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable((LocalDate) values.get(field));
    }

    /**
     * A value of an enumeration.
     *
     * @param field the field
     * @return its name; empty if it was not given, or as null
     */
    public Optional<String> enumValue(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString);
    }

    /**
     * Whether a switch is on.
     *
     * @param field the field
     * @return whether it is; false if it was not given
     */
    public boolean isTrue(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /**
     * A code.
     *
     * @param field the field
     * @return the code; empty if it was not given
     * @throws MutationRejectedException if it is empty, too long or holds what a code may not
     */
    public Optional<String> code(String field) {
        return line(field, MAX_CODE_LENGTH).map(code -> {
            if (!CODE.matcher(code).matches()) {
                throw MutationRejectedException.of(ChangeProblem.CODE_SPELLING, field, code);
            }
            return code;
        });
    }

    /**
     * A name: one line that is not empty.
     *
     * @param field the field
     * @return the name; empty if it was not given
     * @throws MutationRejectedException if it is empty, too long or cannot be read
     */
    public Optional<String> name(String field) {
        return line(field, MAX_NAME_LENGTH);
    }

    /**
     * A text of any lines.
     *
     * @param field the field
     * @return the text; empty if it was not given, or nothing is in it
     * @throws MutationRejectedException if it is too long or cannot be read
     */
    public Optional<String> text(String field) {
        return readable(field, MAX_TEXT_LENGTH).filter(text -> !text.isEmpty());
    }

    private Optional<String> line(String field, int longest) {
        return readable(field, longest).map(text -> {
            if (BREAK.matcher(text).find()) {
                throw MutationRejectedException.of(ChangeProblem.UNREADABLE, field);
            }
            if (VietnameseText.words(text).isEmpty()) {
                throw MutationRejectedException.of(ChangeProblem.EMPTY, field);
            }
            return text;
        });
    }

    private Optional<String> readable(String field, int longest) {
        if (!(values.get(field) instanceof String given)) {
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

    @SuppressWarnings("unchecked") // inputs have texts as keys
    static MutationInput of(Map<?, ?> values) {
        return new MutationInput((Map<String, Object>) values);
    }
}
