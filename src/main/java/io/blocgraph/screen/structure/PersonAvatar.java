package io.blocgraph.screen.structure;

import com.vaadin.flow.component.avatar.Avatar;

/** The initial of a person's given name in a circle; the same person has the same colour everywhere. */
public class PersonAvatar extends Avatar {

    private static final int COLOURS = 7;

    /** The avatar of a person. */
    public PersonAvatar(Person person) {
        super(person.fullName());
        setAbbreviation(person.givenName().substring(0, 1).toUpperCase(getLocale()));
        setColorIndex(Math.floorMod(person.code().hashCode(), COLOURS));
        getElement().setAttribute("aria-hidden", "true");
    }
}
