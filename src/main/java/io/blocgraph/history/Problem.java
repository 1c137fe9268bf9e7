/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A violated rule, or another reason why a change is rejected or needs attention.
 *
 * @param code the stable code: that of the violated rule, or a {@link ProblemCode}
 * @param severity whether the problem rejects the change
 * @param field the input field at fault; null if the problem concerns no single field
 * @param message the problem and its remedy in words
 * @param entities the ids of the entities concerned
 */
public record Problem(
        String code, Severity severity, @Nullable String field, LocalizedMessage message, List<String> entities) {

    /**
     * Creates a problem that rejects the change, with the message {@code problem.CODE}.
     *
     * @param code the code
     * @param field the input field at fault; null if the problem concerns no single field
     * @param values the arguments of the message
     * @return the problem
     */
    public static Problem error(ProblemCode code, @Nullable String field, Object... values) {
        LocalizedMessage message = LocalizedMessage.of("problem." + code.name(), values);
        return new Problem(code.name(), Severity.ERROR, field, message, List.of());
    }

    /**
     * Creates a problem that lets the change through, with the message {@code problem.CODE}.
     *
     * @param code the code
     * @param values the arguments of the message
     * @return the problem
     */
    static Problem warning(ProblemCode code, Object... values) {
        return warningAt(null, code, values);
    }

    /**
     * Creates a problem of a field that lets the change through, with the message {@code problem.CODE}.
     *
     * @param field the input field; null if the problem concerns no single field
     * @param code the code
     * @param values the arguments of the message
     * @return the problem
     */
    public static Problem warningAt(@Nullable String field, ProblemCode code, Object... values) {
        LocalizedMessage message = LocalizedMessage.of("problem." + code.name(), values);
        return new Problem(code.name(), Severity.WARNING, field, message, List.of());
    }

    /**
     * Returns a copy that concerns other entities.
     *
     * @param ids the ids of the entities
     * @return the problem
     */
    public Problem withEntities(List<String> ids) {
        return new Problem(code, severity, field, message, List.copyOf(ids));
    }

    /**
     * Returns a copy that is about another field, as what is at fault is called in a list.
     *
     * @param other the name of the field
     * @return the problem
     */
    public Problem at(String other) {
        return new Problem(code, severity, other, message, entities);
    }

    /**
     * Returns whether the problem has a code.
     *
     * @param other the code
     * @return whether it does
     */
    public boolean is(ProblemCode other) {
        return code.equals(other.name());
    }

    /**
     * Returns a copy for a caller to whom not all entities concerned are visible. Its message names none of them.
     *
     * @param ids the ids of the visible entities
     * @return the problem
     */
    Problem masked(List<String> ids) {
        LocalizedMessage unseen = (locale, messages) -> {
            String title = messages.getMessage("rule." + code + ".title", null, code, locale);
            return messages.getMessage("problem.UNSEEN", new Object[] {String.valueOf(title)}, locale);
        };
        return new Problem(code, severity, field, unseen, List.copyOf(ids));
    }

    /** {@return whether the problem rejects the change} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
