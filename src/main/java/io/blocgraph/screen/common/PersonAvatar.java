/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.avatar.Avatar;

/**
 * The avatar of a person: the initial of the given name in a circle, in a color derived from the member's code. Hidden
 * from screen readers.
 */
public class PersonAvatar extends Avatar {

    private static final int COLOR_COUNT = 7;

    /**
     * Creates the avatar of a person.
     *
     * @param person the person
     */
    public PersonAvatar(MemberRef person) {
        super(person.fullName());
        setAbbreviation(person.givenName().substring(0, 1).toUpperCase(getLocale()));
        setColorIndex(Math.floorMod(person.code().hashCode(), COLOR_COUNT));
        getElement().setAttribute("aria-hidden", "true");
    }
}
