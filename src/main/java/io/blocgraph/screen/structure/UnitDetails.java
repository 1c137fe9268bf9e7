/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of a unit in the panel. */
record UnitDetails(
        String id,
        String code,
        String name,
        KnownKind kind,
        int version,
        int memberCount,
        int officialMemberCount,
        int organizationCount,
        int cellCount,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable UnitRef parent,
        List<UnitRef> ancestors,
        @Nullable UnitRef mergedInto,
        List<UnitRef> mergedFrom,
        @Nullable UnitRef splitFrom,
        List<UnitRef> splitInto,
        @Nullable String form,
        @Nullable String sector,
        @Nullable UnitRef cluster) {

    ChangeTarget toTarget() {
        var shown = new HashMap<String, String>();
        Optional.ofNullable(form).ifPresent(it -> shown.put("form", it));
        Optional.ofNullable(sector).ifPresent(it -> shown.put("sector", it));
        Optional.ofNullable(establishedOn).ifPresent(it -> shown.put("establishedOn", it.toString()));
        return new ChangeTarget(id, code, name, kind.name(), version, shown);
    }

    /** Returns the bloc of the unit, which may be the unit itself; empty if it is under no bloc. */
    Optional<UnitRef> bloc() {
        return Stream.concat(Stream.of(toRef()), ancestors.stream())
                .filter(it -> it.kind() == KnownKind.BLOC)
                .findFirst();
    }

    UnitRef toRef() {
        return new UnitRef(id, code, name, kind, cluster, parent);
    }

    /** Returns the path in the tree from the top to this unit, in which a cluster is above its organizations. */
    List<UnitRef> path() {
        var path = new ArrayList<UnitRef>();
        var upwards = new ArrayList<UnitRef>(List.of(toRef()));
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
