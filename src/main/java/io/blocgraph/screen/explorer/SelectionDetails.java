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

/** A unit or a person that is chosen: a person has a full name and no kind. What may not be seen is null. */
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

    /** All that a person answers for. */
    record Span(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {}

    /** A unit for which a person answers. */
    record Entry(boolean direct, String reason, @Nullable Integer memberCount, UnitRef unit) {}

    boolean isPerson() {
        return fullName != null;
    }

    /** The name of the unit or person. */
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

    /** What is lit: of a unit its chain to the top, with those who answer; of a person all that they answer for. */
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

    /** The bloc that it belongs to, or which it is. */
    Optional<String> blocCode() {
        return Stream.concat(
                        Stream.ofNullable(ancestors).flatMap(List::stream),
                        links().stream().map(Chain.Link::unit))
                .filter(it -> it.kind() == KnownKind.BLOC)
                .map(UnitRef::code)
                .findFirst();
    }
}
