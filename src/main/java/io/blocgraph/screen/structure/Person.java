package io.blocgraph.screen.structure;

/** A member as others name one. */
public record Person(String code, String fullName) {

    /** The given name, which stands last and by which people are known. */
    String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
