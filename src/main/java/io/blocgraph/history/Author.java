/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/**
 * The author of a change, with the channel through which it is made.
 *
 * @param name the name of the account
 * @param channel the channel
 * @param readOnly whether the token in use permits only reading
 */
public record Author(String name, Channel channel, boolean readOnly) {

    /**
     * Creates an author who is not restricted by a token.
     *
     * @param name the name of the account
     * @param channel the channel
     */
    public Author(String name, Channel channel) {
        this(name, channel, false);
    }

    /** The author of a request without credentials. */
    public static final Author ANONYMOUS = new Author("anonymous", Channel.API);

    /** The channel through which a change is made. */
    public enum Channel {
        /** The GraphQL API. */
        API,
        /** A screen of the application. */
        SCREEN,
        /** The import of files. */
        IMPORT
    }
}
