package io.blocgraph.screen.common;

/** A member as others name one. */
public record PersonRef(String code, String fullName) {

    /** The given name, which stands last and by which people are known. */
    String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
