package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the panel shows of a unit. */
record UnitFacts(
        String id,
        String code,
        String name,
        Kind kind,
        int version,
        int memberCount,
        int officialMemberCount,
        int organizationCount,
        int cellCount,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable Ref parent,
        List<Ref> ancestors,
        @Nullable Ref mergedInto,
        List<Ref> mergedFrom,
        @Nullable Ref splitFrom,
        List<Ref> splitInto,
        @Nullable String form,
        @Nullable String sector,
        @Nullable Ref cluster) {

    Target target() {
        var shown = new HashMap<String, String>();
        Optional.ofNullable(form).ifPresent(it -> shown.put("form", it));
        Optional.ofNullable(sector).ifPresent(it -> shown.put("sector", it));
        Optional.ofNullable(establishedOn).ifPresent(it -> shown.put("establishedOn", it.toString()));
        return new Target(id, code, name, kind.name(), version, shown);
    }

    /** The bloc to which it belongs, or which it is. */
    Optional<Ref> bloc() {
        return Stream.concat(Stream.of(ref()), ancestors.stream())
                .filter(it -> it.kind() == Kind.BLOC)
                .findFirst();
    }

    Ref ref() {
        return new Ref(id, code, name, kind, cluster);
    }

    /** The way through the tree from the top to this unit; a cluster stands above its organizations there. */
    List<Ref> path() {
        var path = new ArrayList<Ref>();
        var upwards = new ArrayList<Ref>(List.of(ref()));
        upwards.addAll(ancestors);
        for (var unit : upwards.reversed()) {
            if (unit.cluster() != null) {
                path.add(unit.cluster());
            }
            path.add(unit);
        }
        return path;
    }
}
