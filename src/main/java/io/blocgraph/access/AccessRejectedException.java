/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.util.List;

/** Thrown when an operation on accounts is not permitted or its input is invalid. */
public final class AccessRejectedException extends RuntimeException {

    private final String field;
    private final transient List<Object> values;

    /**
     * Creates an exception.
     *
     * @param code the error code; {@code access.CODE} is its message key
     * @param field the invalid field; empty if the error concerns the whole input
     * @param values the message arguments
     */
    public AccessRejectedException(String code, String field, Object... values) {
        super(code, null, false, false);
        this.field = field;
        this.values = List.of(values);
    }

    /** {@return the error code, independent of the language} */
    public String code() {
        return String.valueOf(getMessage());
    }

    /** {@return the key of the message that says what is wrong and what to do} */
    public String key() {
        return "access." + code();
    }

    /** {@return the name of the invalid field; empty if the error concerns the whole input} */
    public String field() {
        return field;
    }

    /** {@return the message arguments, in order} */
    public List<Object> values() {
        return values;
    }
}
