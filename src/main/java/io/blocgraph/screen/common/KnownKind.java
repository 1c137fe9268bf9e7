package io.blocgraph.screen.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;

/** The kinds of units that the screens distinguish. */
public enum KnownKind {
    BLOC(VaadinIcon.INSTITUTION, true),
    CLUSTER(VaadinIcon.CLUSTER, false),
    ORGANIZATION(VaadinIcon.OFFICE, true),
    CELL(VaadinIcon.GROUP, true),
    GROUP(VaadinIcon.USERS, false),
    /** Any kind added by configuration. */
    OTHER(VaadinIcon.SITEMAP, false);

    private final VaadinIcon icon;
    private final boolean needsSecretary;

    KnownKind(VaadinIcon icon, boolean needsSecretary) {
        this.icon = icon;
        this.needsSecretary = needsSecretary;
    }

    /**
     * Returns the kind with a code.
     *
     * @param code the code of the kind
     * @return the kind; {@link #OTHER} if it is not a standard kind
     */
    @JsonCreator
    public static KnownKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Returns the icon of the kind.
     *
     * @return the icon
     */
    public VaadinIcon icon() {
        return icon;
    }

    /**
     * Returns whether units of the kind must have a secretary.
     *
     * @return whether a secretary is required
     */
    public boolean needsSecretary() {
        return needsSecretary;
    }
}
