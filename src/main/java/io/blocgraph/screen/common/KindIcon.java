package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A small mark that tells the kind of a unit by shape and colour, and says it to those who cannot see it. */
public class KindIcon extends Span {

    /** The mark of a kind. */
    public KindIcon(KnownKind kind) {
        addClassNames("kind", "kind-" + kind.name().toLowerCase(Locale.ROOT));
        var name = getTranslation("kind." + kind);
        setTitle(name);
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        add(kind.icon().create());
    }
}
