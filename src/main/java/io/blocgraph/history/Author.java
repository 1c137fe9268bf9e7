package io.blocgraph.history;

/**
 * Who makes a change, and through which door.
 *
 * @param name the name of the account
 * @param door the way in
 */
public record Author(String name, Door door) {

    /** Who has not signed in and comes through the API. */
    public static final Author ANONYMOUS = new Author("anonymous", Door.API);

    /** The ways in which a change comes. */
    public enum Door {
        /** Through the GraphQL API. */
        API,
        /** Through a screen. */
        SCREEN,
        /** From files. */
        IMPORT
    }
}
