package io.blocgraph.screen.common;

/**
 * A member as others refer to them.
 *
 * @param id the member's id
 * @param code the member's code
 * @param fullName the member's name
 */
public record MemberRef(String id, String code, String fullName) {

    /** {@return the given name, which stands last and by which people are known} */
    String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** {@return the member as a choice of a field} */
    public Option toOption() {
        return new Option(id, code, fullName);
    }
}
