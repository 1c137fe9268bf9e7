/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.KnownKind;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search result: a unit, or a member, who has a full name and no kind. */
record SearchResult(
        String id,
        String code,
        @Nullable String name,
        @Nullable KnownKind kind,
        @Nullable ParentUnit parent,
        @Nullable ParentUnit cluster,
        @Nullable String fullName,
        @Nullable ParentUnit cell) {

    /** A unit to which a result belongs. */
    record ParentUnit(String code, String name, @Nullable ParentUnit parent) {}

    boolean isPerson() {
        return fullName != null;
    }

    String title() {
        return fullName != null ? fullName : Optional.ofNullable(name).orElse(code);
    }

    /** Returns the names of the units to which it belongs, nearest first; empty for a unit without a parent unit. */
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
