/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.UnitRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The selected unit or person; a person has a full name and no kind. Data that is not visible is null. */
record SelectionDetails(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable KnownKind kind,
        @Nullable Integer memberCount,
        @Nullable Integer officialMemberCount,
        @Nullable List<UnitRef> ancestors,
        @Nullable String fullName,
        @Nullable Chain chain,
        @Nullable Span span) {

    /** The span of a person. */
    record Span(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {}

    /** A unit in the span. */
    record Entry(boolean direct, String reason, @Nullable Integer memberCount, UnitRef unit) {}

    boolean isPerson() {
        return fullName != null;
    }

    /** Returns the name of the unit or person. */
    String displayName() {
        return Stream.of(fullName, name, code)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(id);
    }

    List<Chain.Link> links() {
        return chain == null ? List.of() : chain.links();
    }

    List<Entry> entries() {
        return span == null ? List.of() : span.entries();
    }

    /**
     * Returns the ids to highlight: for a unit its ancestors and its chain with the responsible people, for a person
     * the span.
     */
    Set<String> highlightedIds() {
        var lit = new LinkedHashSet<>(Set.of(id));
        if (isPerson()) {
            entries().forEach(it -> lit.add(it.unit().id()));
            return lit;
        }
        links().forEach(it -> {
            lit.add(it.unit().id());
            Optional.ofNullable(it.member()).ifPresent(who -> lit.add(who.id()));
        });
        Optional.ofNullable(ancestors).ifPresent(all -> all.forEach(it -> lit.add(it.id())));
        return lit;
    }

    /** Returns the code of the bloc to which it belongs, which may be the unit itself; empty if unknown. */
    Optional<String> blocCode() {
        return Stream.concat(
                        Stream.ofNullable(ancestors).flatMap(List::stream),
                        links().stream().map(Chain.Link::unit))
                .filter(it -> it.kind() == KnownKind.BLOC)
                .map(UnitRef::code)
                .findFirst();
    }
}
