package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.Choice;
import org.jspecify.annotations.Nullable;

/** A unit as others name it; an organization among ancestors says its cluster. */
record Ref(
        String id,
        String code,
        String name,
        Kind kind,
        @Nullable Ref cluster) {

    Choice choice() {
        return new Choice(id, code, name);
    }
}
