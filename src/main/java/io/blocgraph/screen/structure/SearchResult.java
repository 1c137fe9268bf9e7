package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.KnownKind;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit or a person that a search found; a person has a full name and no kind. */
record SearchResult(
        String id,
        String code,
        @Nullable String name,
        @Nullable KnownKind kind,
        @Nullable ParentUnit parent,
        @Nullable ParentUnit cluster,
        @Nullable String fullName,
        @Nullable ParentUnit cell) {

    /** Where something belongs. */
    record ParentUnit(String code, String name, @Nullable ParentUnit parent) {}

    boolean isPerson() {
        return fullName != null;
    }

    String title() {
        return fullName != null ? fullName : Optional.ofNullable(name).orElse(code);
    }

    /** Where it belongs, nearest first; empty for what stands at the top. */
    String location() {
        return Stream.of(
                        Optional.ofNullable(cell),
                        Optional.ofNullable(cell).map(ParentUnit::parent),
                        Optional.ofNullable(cluster),
                        Optional.ofNullable(parent))
                .flatMap(Optional::stream)
                .map(ParentUnit::name)
                .collect(Collectors.joining(" · "));
    }
}
