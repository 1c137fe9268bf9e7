/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.ChainLink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The differences between the subtree snapshots of two days.
 *
 * @param shown the snapshot that is shown, including units that exist only on the other day
 * @param changes the change kind of each unit that differs, by unit id
 * @param other the snapshot of the other day; empty if the root unit does not exist on it
 */
record SnapshotComparison(SubtreeSnapshot shown, Map<String, ChangeKind> changes, Optional<SubtreeSnapshot> other) {

    /** {@return a comparison without another day} */
    static SnapshotComparison none(SubtreeSnapshot shown) {
        return new SnapshotComparison(shown, Map.of(), Optional.empty());
    }

    /**
     * Compares the snapshots of two days.
     *
     * @param shown the snapshot of the day that is shown
     * @param other the snapshot of the other day; empty if the root unit does not exist on it
     * @param earlier whether the other day is the earlier one
     * @return the differences
     */
    static SnapshotComparison of(SubtreeSnapshot shown, Optional<SubtreeSnapshot> other, boolean earlier) {
        Map<String, ChangeKind> changes = new HashMap<>();
        for (UnitSnapshot unit : shown.units()) {
            Optional<UnitSnapshot> then = other.flatMap(subtree -> subtree.unit(unit.id()));
            if (then.isEmpty()) {
                changes.put(unit.id(), earlier ? ChangeKind.NEW : ChangeKind.GONE);
            } else if (moved(unit, then.get())) {
                changes.put(unit.id(), ChangeKind.MOVED);
            } else if (!holders(shown, unit).equals(holders(other.get(), then.get()))) {
                changes.put(unit.id(), ChangeKind.HANDED_OVER);
            }
        }
        Set<String> known = new HashSet<>();
        shown.units().forEach(unit -> known.add(unit.id()));
        other.ifPresent(subtree -> subtree.units().forEach(unit -> known.add(unit.id())));
        List<UnitSnapshot> elsewhen = other.stream()
                .flatMap(subtree -> subtree.units().stream())
                .filter(unit -> shown.unit(unit.id()).isEmpty())
                .map(unit -> unit.asAbsent(
                        unit.parent().filter(known::contains).orElse(shown.top().id())))
                .toList();
        elsewhen.forEach(unit -> changes.put(unit.id(), earlier ? ChangeKind.GONE : ChangeKind.NEW));
        return new SnapshotComparison(shown.with(elsewhen), changes, other);
    }

    private static boolean moved(UnitSnapshot one, UnitSnapshot other) {
        return !one.parent().equals(other.parent()) || !one.cluster().equals(other.cluster());
    }

    private static Set<String> holders(SubtreeSnapshot subtree, UnitSnapshot unit) {
        return subtree.links(unit).stream()
                .map(ChainLink::member)
                .flatMap(Optional::stream)
                .map(MemberRef::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** {@return how the responsibility of a person for a unit by assignment changed; empty if it did not} */
    Optional<ChangeKind> assignmentChange(MemberRef holder, UnitSnapshot unit) {
        boolean changed = changes.get(unit.id()) == ChangeKind.HANDED_OVER
                && other.flatMap(subtree -> subtree.unit(unit.id())).stream()
                        .flatMap(then -> then.assignments().stream())
                        .noneMatch(assignment -> assignment.member().id().equals(holder.id()));
        return changed ? Optional.of(ChangeKind.NEW) : Optional.empty();
    }

    /** {@return the number of units with a change kind} */
    long count(ChangeKind changeKind) {
        return changes.values().stream().filter(it -> it == changeKind).count();
    }
}
