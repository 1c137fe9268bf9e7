package io.blocgraph.screen.common;

import com.vaadin.flow.component.avatar.Avatar;

/** Shows the initial of a person's given name in a circle; the same person has the same colour everywhere. */
public class PersonAvatar extends Avatar {

    private static final int COLOR_COUNT = 7;

    /** Creates the avatar of a person. */
    public PersonAvatar(MemberRef person) {
        super(person.fullName());
        setAbbreviation(person.givenName().substring(0, 1).toUpperCase(getLocale()));
        setColorIndex(Math.floorMod(person.code().hashCode(), COLOR_COUNT));
        getElement().setAttribute("aria-hidden", "true");
    }
}
