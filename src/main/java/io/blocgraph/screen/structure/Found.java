package io.blocgraph.screen.structure;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit or a person that a search found; a person has a full name and no kind. */
record Found(
        String id,
        String code,
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Place parent,
        @Nullable Place cluster,
        @Nullable String fullName,
        @Nullable Place cell) {

    /** Where something belongs. */
    record Place(String code, String name, @Nullable Place parent) {}

    boolean isPerson() {
        return fullName != null;
    }

    String title() {
        return fullName != null ? fullName : Optional.ofNullable(name).orElse(code);
    }

    /** Where it belongs, nearest first; empty for what stands at the top. */
    String place() {
        return Stream.of(
                        Optional.ofNullable(cell),
                        Optional.ofNullable(cell).map(Place::parent),
                        Optional.ofNullable(cluster),
                        Optional.ofNullable(parent))
                .flatMap(Optional::stream)
                .map(Place::name)
                .collect(Collectors.joining(" · "));
    }
}
