/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.List;

/** Thrown by a {@link Mutation} that cannot be applied. Nothing is written, and the payload carries the problem. */
public final class MutationRejectedException extends RuntimeException {

    private final transient Problem problem;
    private final transient MutationResult current;

    /**
     * Creates a rejection.
     *
     * @param problem the problem
     */
    public MutationRejectedException(Problem problem) {
        this(problem, MutationResult.empty());
    }

    /**
     * Creates a rejection whose payload shows the current state.
     *
     * @param problem the problem
     * @param current the entities of the payload
     */
    MutationRejectedException(Problem problem, MutationResult current) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.current = current;
    }

    /**
     * Creates a rejection for an {@linkplain Problem#error error}.
     *
     * @param code the code of the problem
     * @param field the input field at fault
     * @param values the arguments of the message
     * @return the rejection
     */
    public static MutationRejectedException of(ProblemCode code, String field, Object... values) {
        return new MutationRejectedException(Problem.error(code, field, values));
    }

    /**
     * Creates a rejection for an id that nothing visible of the expected kind has, or that is blank, as a field left empty is.
     *
     * @param field the input field at fault
     * @param id the id
     * @return the rejection, {@code NOT_FOUND}
     */
    public static MutationRejectedException notFound(String field, String id) {
        String code = ChangeProblem.NOT_FOUND.name();
        return id.isBlank()
                ? rejection(code, field, LocalizedMessage.of("problem." + code + ".empty"))
                : of(ChangeProblem.NOT_FOUND, field, id);
    }

    private static MutationRejectedException rejection(String code, String field, LocalizedMessage message) {
        return new MutationRejectedException(new Problem(code, Severity.ERROR, field, message, List.of()));
    }

    /**
     * Creates a rejection for a field without a value that is no text, such as a day.
     *
     * @param field the input field at fault
     * @param kind what is missing, by the end of the message's key: {@code day}, {@code list} or {@code member}
     * @return the rejection, {@code EMPTY}
     */
    public static MutationRejectedException missing(String field, String kind) {
        String code = ChangeProblem.EMPTY.name();
        return rejection(code, field, LocalizedMessage.of("problem." + code + "." + kind));
    }

    /** {@return the problem} */
    public Problem problem() {
        return problem;
    }

    /** {@return the entities that the payload shows nevertheless; empty if there are none} */
    MutationResult current() {
        return current;
    }
}
