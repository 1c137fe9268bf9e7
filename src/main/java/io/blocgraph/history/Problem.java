package io.blocgraph.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the domain has against a change.
 *
 * @param code the code of the rule that is broken, or what else is wrong, stable
 * @param severity whether it refuses the change
 * @param field the field of the input that is at fault; null if it is the whole
 * @param message what is wrong and what to do, in words
 * @param entities the ids of what the problem is about
 */
public record Problem(
        String code, Severity severity, @Nullable String field, LocalizedMessage message, List<String> entities) {

    /**
     * What refuses a change, said by the message {@code problem.CODE}.
     *
     * @param code the code
     * @param field the field of the input that is at fault; null if it is the whole
     * @param values what the message names
     * @return the problem
     */
    public static Problem error(ProblemCode code, @Nullable String field, Object... values) {
        LocalizedMessage message = LocalizedMessage.of("problem." + code.name(), values);
        return new Problem(code.name(), Severity.ERROR, field, message, List.of());
    }

    /**
     * The same problem about some things.
     *
     * @param ids their ids
     * @return the problem
     */
    public Problem withEntities(List<String> ids) {
        return new Problem(code, severity, field, message, List.copyOf(ids));
    }

    /**
     * Tells whether this is the problem of a code.
     *
     * @param other the code
     * @return whether it has the code
     */
    public boolean is(ProblemCode other) {
        return code.equals(other.name());
    }

    /** The same problem for who may not see all that it is about: it names nothing but those things. */
    Problem masked(List<String> ids) {
        LocalizedMessage unseen = (locale, messages) -> {
            String title = messages.getMessage("rule." + code + ".title", null, code, locale);
            return messages.getMessage("problem.UNSEEN", new Object[] {String.valueOf(title)}, locale);
        };
        return new Problem(code, severity, field, unseen, List.copyOf(ids));
    }

    /**
     * Whether it refuses the change.
     *
     * @return whether it does
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
