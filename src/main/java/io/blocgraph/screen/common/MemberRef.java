/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

/**
 * A reference to a member.
 *
 * @param id the member's id
 * @param code the member's code
 * @param fullName the member's full name
 */
public record MemberRef(String id, String code, String fullName) {

    /** {@return the given name, which is the last part of a Vietnamese name and the form of address} */
    String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** {@return the member as an option of a field} */
    public Option toOption() {
        return new Option(id, code, fullName);
    }
}
