/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one has to know of a unit before visiting it.
 *
 * @param unit the unit itself
 * @param below what is below it
 * @param records what is open at the unit and below it, and its targets of the year
 * @param ofResponsible the points and findings in the hands of those who are responsible for the unit, wherever they are kept
 */
record UnitBriefing(BriefedUnit unit, Below below, List<FollowUp> records, List<FollowUp> ofResponsible) {

    /** The numbers of what is below a unit, and the units directly below. */
    record Below(int memberCount, int organizationCount, int cellCount, Units units) {}

    /** The units, as many as are shown, and how many there are. */
    record Units(int totalCount, List<BriefedUnit> nodes) {}

    /** A unit: who is who, and the last visit. */
    record BriefedUnit(
            String id,
            String code,
            String name,
            KnownKind kind,
            @Nullable MemberRef secretary,
            List<Responsible> responsible,
            @Nullable LastVisit lastVisit) {}

    /** An assignment to the unit. */
    record Responsible(MemberRef member) {}

    /** The last visit by somebody responsible. */
    record LastVisit(LocalDate heldOn, @Nullable MemberRef responsible) {}

    /** {@return the unit, and those directly below} */
    List<BriefedUnit> units() {
        return Stream.concat(Stream.of(unit), below.units().nodes().stream()).toList();
    }

    /**
     * Returns the records of some kinds to be shown with a unit: those that are kept there or below, and with the visited unit what is kept
     * at none that is shown.
     */
    List<FollowUp> records(BriefedUnit shown, List<String> kinds) {
        var isVisited = shown.id().equals(unit.id());
        var ids = new HashSet<String>();
        (isVisited ? below.units().nodes().stream() : Stream.of(shown))
                .map(BriefedUnit::id)
                .forEach(ids::add);
        return Stream.concat(records.stream(), isVisited ? ofResponsible.stream() : Stream.empty())
                .filter(it -> kinds.contains(it.kind()))
                .filter(it -> isWithin(it.unit(), ids) != isVisited)
                .distinct()
                .toList();
    }

    private static boolean isWithin(UnitRef place, HashSet<String> ids) {
        return ids.contains(place.id())
                || place.parent() != null && ids.contains(place.parent().id());
    }
}
