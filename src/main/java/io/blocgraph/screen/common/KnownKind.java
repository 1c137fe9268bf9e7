package io.blocgraph.screen.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;

/** Lists the kinds of unit that the screens tell apart. */
public enum KnownKind {
    BLOC(VaadinIcon.INSTITUTION, true),
    CLUSTER(VaadinIcon.CLUSTER, false),
    ORGANIZATION(VaadinIcon.OFFICE, true),
    CELL(VaadinIcon.GROUP, true),
    GROUP(VaadinIcon.USERS, false),
    /** A kind that the deployment added. */
    OTHER(VaadinIcon.SITEMAP, false);

    private final VaadinIcon icon;
    private final boolean needsSecretary;

    KnownKind(VaadinIcon icon, boolean needsSecretary) {
        this.icon = icon;
        this.needsSecretary = needsSecretary;
    }

    /** Finds the kind of a code. */
    @JsonCreator
    public static KnownKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Returns its icon. */
    public VaadinIcon icon() {
        return icon;
    }

    /** Tells whether a unit of the kind must have a secretary. */
    public boolean needsSecretary() {
        return needsSecretary;
    }
}
