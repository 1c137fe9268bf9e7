package io.blocgraph.screen.structure;

import com.vaadin.flow.component.icon.VaadinIcon;

/** The kinds of unit, as the screen tells them apart. */
enum Kind {
    BLOC(VaadinIcon.INSTITUTION, true),
    CLUSTER(VaadinIcon.CLUSTER, false),
    ORGANIZATION(VaadinIcon.OFFICE, true),
    CELL(VaadinIcon.GROUP, true),
    GROUP(VaadinIcon.USERS, false);

    private final VaadinIcon icon;
    private final boolean needsSecretary;

    Kind(VaadinIcon icon, boolean needsSecretary) {
        this.icon = icon;
        this.needsSecretary = needsSecretary;
    }

    VaadinIcon icon() {
        return icon;
    }

    boolean needsSecretary() {
        return needsSecretary;
    }
}
