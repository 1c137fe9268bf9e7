package io.blocgraph.history;

/** Thrown by a {@link Mutation} that cannot be made; the change is answered with the problem, and nothing is written. */
public final class MutationRejectedException extends RuntimeException {

    private final transient Problem problem;
    private final transient MutationResult current;

    /**
     * A refusal.
     *
     * @param problem what is wrong
     */
    public MutationRejectedException(Problem problem) {
        this(problem, MutationResult.empty());
    }

    /**
     * Creates a rejection that shows what is now.
     *
     * @param problem what is wrong
     * @param current what the payload leads to
     */
    MutationRejectedException(Problem problem, MutationResult current) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.current = current;
    }

    /**
     * A refusal for an {@linkplain Problem#error error}.
     *
     * @param code its code
     * @param field the field of the input that is at fault
     * @param values what the message names
     * @return the refusal
     */
    public static MutationRejectedException of(ProblemCode code, String field, Object... values) {
        return new MutationRejectedException(Problem.error(code, field, values));
    }

    /**
     * What is wrong.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /** {@return what the payload leads to all the same} */
    MutationResult current() {
        return current;
    }
}
