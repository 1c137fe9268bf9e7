/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.List;

/** Thrown when a request is invalid. Names the invalid argument and, by a message key, the reason. */
public final class BadRequestException extends RuntimeException {

    private static final String NOT_FOUND = "not-found";

    private final String argument;
    private final List<Object> messageArguments;

    /**
     * Creates an exception for an invalid argument.
     *
     * @param argument the argument's name
     * @param reason the key of the message that says what is wrong and what to do, without the prefix {@code error.}
     * @param values the message arguments
     */
    public BadRequestException(String argument, String reason, Object... values) {
        super(reason);
        this.argument = argument;
        this.messageArguments = List.of(values);
    }

    /**
     * Creates an exception for an argument that refers to something that does not exist, or is blank and refers to nothing.
     *
     * @param argument the argument's name
     * @param id the id that it refers to
     * @return the exception
     */
    public static BadRequestException notFound(String argument, String id) {
        return id.isBlank()
                ? new BadRequestException(argument, NOT_FOUND + ".empty")
                : new BadRequestException(argument, NOT_FOUND, id);
    }

    /** {@return whether the argument refers to something that does not exist} */
    public boolean notFound() {
        return String.valueOf(getMessage()).startsWith(NOT_FOUND);
    }

    /** {@return the name of the invalid argument} */
    public String argument() {
        return argument;
    }

    /** {@return the message key} */
    public String messageKey() {
        return "error." + getMessage();
    }

    /** {@return the message arguments, in order} */
    public List<Object> messageArguments() {
        return messageArguments;
    }
}
