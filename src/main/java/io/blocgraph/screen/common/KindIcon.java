/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icon of a kind of unit, distinguished by shape and color, with the name of the kind as text alternative. */
public class KindIcon extends Span {

    /**
     * Creates the icon of a kind.
     *
     * @param kind the kind
     */
    public KindIcon(KnownKind kind) {
        addClassNames("kind", "kind-" + kind.name().toLowerCase(Locale.ROOT));
        var name = getTranslation("kind." + kind);
        setTitle(name);
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        add(kind.icon().create());
    }
}
