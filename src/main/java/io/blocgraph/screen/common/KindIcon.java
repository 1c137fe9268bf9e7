package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Shows the kind of a unit by shape and colour, and says it to those who cannot see. */
public class KindIcon extends Span {

    /** Creates the icon of a kind. */
    public KindIcon(KnownKind kind) {
        addClassNames("kind", "kind-" + kind.name().toLowerCase(Locale.ROOT));
        var name = getTranslation("kind." + kind);
        setTitle(name);
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        add(kind.icon().create());
    }
}
