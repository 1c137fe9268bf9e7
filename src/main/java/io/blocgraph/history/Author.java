package io.blocgraph.history;

/**
 * Who makes a change, and through which door.
 *
 * @param name the name of the account
 * @param channel the way in
 */
public record Author(String name, Channel channel) {

    /** Who has not signed in and comes through the API. */
    public static final Author ANONYMOUS = new Author("anonymous", Channel.API);

    /** The ways in which a change comes. */
    public enum Channel {
        /** Through the GraphQL API. */
        API,
        /** Through a screen. */
        SCREEN,
        /** From files. */
        IMPORT
    }
}
