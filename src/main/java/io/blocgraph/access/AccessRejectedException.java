package io.blocgraph.access;

import java.util.List;

/** Something about accounts that may not be done, or not like this. */
public final class AccessRejectedException extends RuntimeException {

    private final String field;
    private final transient List<Object> values;

    /**
     * A refusal.
     *
     * @param code what is wrong; {@code access.CODE} is its sentence in the messages
     * @param field the field at fault; empty if it is the whole
     * @param values what the sentence names
     */
    public AccessRejectedException(String code, String field, Object... values) {
        super(code, null, false, false);
        this.field = field;
        this.values = List.of(values);
    }

    /**
     * What is wrong.
     *
     * @return the code, the same in every language
     */
    public String code() {
        return String.valueOf(getMessage());
    }

    /**
     * The key of the sentence that says what is wrong and what to do.
     *
     * @return the key in the messages
     */
    public String key() {
        return "access." + code();
    }

    /**
     * The field at fault.
     *
     * @return its name; empty if it is the whole
     */
    public String field() {
        return field;
    }

    /**
     * What the sentence names.
     *
     * @return the values, in the order of its places
     */
    public List<Object> values() {
        return values;
    }
}
