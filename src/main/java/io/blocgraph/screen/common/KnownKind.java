/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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
     * {@return the kind with a code; {@link #OTHER} if it is not a standard kind}
     *
     * @param code the code of the kind
     */
    @JsonCreator
    public static KnownKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** {@return the icon of the kind} */
    public VaadinIcon icon() {
        return icon;
    }

    /** {@return whether units of the kind must have a secretary} */
    public boolean needsSecretary() {
        return needsSecretary;
    }
}
