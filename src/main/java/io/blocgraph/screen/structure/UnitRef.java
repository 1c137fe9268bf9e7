package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Option;
import org.jspecify.annotations.Nullable;

/** A unit as others name it; an organization among ancestors says its cluster. */
record UnitRef(
        String id,
        String code,
        String name,
        KnownKind kind,
        @Nullable UnitRef cluster) {

    Option toOption() {
        return new Option(id, code, name);
    }
}
