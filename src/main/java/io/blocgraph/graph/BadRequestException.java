package io.blocgraph.graph;

import java.util.List;

/** A request that cannot be answered as it stands. Says which argument is at fault, and why, in words of both languages. */
public final class BadRequestException extends RuntimeException {

    private static final String NOT_FOUND = "not-found";

    private final String argument;
    private final List<Object> messageArguments;

    /**
     * A fault in an argument.
     *
     * @param argument the argument's name
     * @param reason the key of the sentence that says what is wrong and what to do, without the {@code error.} before it
     * @param values what the sentence names
     */
    public BadRequestException(String argument, String reason, Object... values) {
        super(reason);
        this.argument = argument;
        this.messageArguments = List.of(values);
    }

    /**
     * An argument that names something which does not exist.
     *
     * @param argument the argument's name
     * @param id what it names
     * @return the fault
     */
    public static BadRequestException notFound(String argument, String id) {
        return new BadRequestException(argument, NOT_FOUND, id);
    }

    /**
     * Whether the fault is that what the argument names does not exist.
     *
     * @return whether it is
     */
    public boolean notFound() {
        return NOT_FOUND.equals(getMessage());
    }

    /**
     * The argument at fault.
     *
     * @return its name
     */
    public String argument() {
        return argument;
    }

    /**
     * The key of the sentence.
     *
     * @return the key
     */
    public String messageKey() {
        return "error." + getMessage();
    }

    /**
     * What the sentence names.
     *
     * @return the values, in the order of the sentence's places
     */
    public List<Object> messageArguments() {
        return messageArguments;
    }
}
