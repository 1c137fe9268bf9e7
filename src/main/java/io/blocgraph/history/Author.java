package io.blocgraph.history;

/**
 * Who makes a change, and through which door.
 *
 * @param name the name of the account
 * @param channel the way in
 * @param readOnly whether the token that is used allows nothing but reading
 */
public record Author(String name, Channel channel, boolean readOnly) {

    /** Creates an author who is not limited by a token. */
    public Author(String name, Channel channel) {
        this(name, channel, false);
    }

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
