/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.Level;
import io.blocgraph.responsibility.LinkStatus;
import io.blocgraph.responsibility.ResponsibilityChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The data of a diagram: a unit and its subtree on a day, with the candidates for responsibility at each unit. Thread-safe. */
final class SubtreeSnapshot {

    private final LocalDate day;
    private final UnitSnapshot top;
    private final List<Level> levelsAbove;
    private final SequencedMap<String, UnitSnapshot> units = new LinkedHashMap<>();
    private final Map<String, List<UnitSnapshot>> children = new HashMap<>();
    private final Map<String, List<UnitSnapshot>> clusterMembers = new HashMap<>();
    private final Map<String, MemberCount> sizes = new ConcurrentHashMap<>();
    private final Map<String, List<ChainLink>> links = new ConcurrentHashMap<>();
    private final Map<String, Boolean> hasCompleteChain = new ConcurrentHashMap<>();

    /** The number of members, and of those who are official. */
    record MemberCount(long members, long official) {

        MemberCount plus(MemberCount other) {
            return new MemberCount(members + other.members, official + other.official);
        }
    }

    /**
     * Creates a snapshot.
     *
     * @param day the day
     * @param top the root unit
     * @param all the root unit and all units under it
     * @param above the levels above it, nearest first
     */
    SubtreeSnapshot(LocalDate day, UnitSnapshot top, Collection<UnitSnapshot> all, List<Level> above) {
        this.day = day;
        this.top = top;
        this.levelsAbove = List.copyOf(above);
        all.stream()
                .sorted(Comparator.comparing(unit -> VietnameseText.sortKey(unit.code())))
                .forEach(unit -> units.put(unit.id(), unit));
        for (UnitSnapshot unit : units.values()) {
            unit.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(unit));
            unit.cluster()
                    .ifPresent(cluster -> clusterMembers
                            .computeIfAbsent(cluster, id -> new ArrayList<>())
                            .add(unit));
        }
    }

    UnitSnapshot top() {
        return top;
    }

    /** {@return the root unit and all units under it, by code} */
    Collection<UnitSnapshot> units() {
        return units.values();
    }

    /** {@return the unit with an id; empty if it is not in the subtree} */
    Optional<UnitSnapshot> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** {@return the direct children of a unit; for a cluster, the units that it groups} */
    List<UnitSnapshot> children(UnitSnapshot unit) {
        return (unit.isA(UnitKind.CLUSTER) ? clusterMembers : children).getOrDefault(unit.id(), List.of());
    }

    /** {@return all units under a unit, each once, although units of a cluster are also children of the cluster's parent unit} */
    Stream<UnitSnapshot> descendants(UnitSnapshot unit) {
        return children(unit).stream()
                .flatMap(child -> child.isA(UnitKind.CLUSTER)
                        ? Stream.of(child)
                        : Stream.concat(Stream.of(child), descendants(child)));
    }

    /** {@return the number of members of a unit and its subtree} */
    MemberCount size(UnitSnapshot unit) {
        MemberCount known = sizes.get(unit.id());
        if (known == null) {
            known = new MemberCount(unit.members(), unit.official());
            for (UnitSnapshot child : children(unit)) {
                if (!child.isA(UnitKind.CLUSTER)) {
                    known = known.plus(size(child));
                }
            }
            sizes.put(unit.id(), known);
        }
        return known;
    }

    /** {@return the chain links at a unit, those by seat first} */
    List<ChainLink> links(UnitSnapshot unit) {
        return links.computeIfAbsent(
                unit.id(),
                id -> ResponsibilityChain.of(day, levels(unit)).links().stream()
                        .filter(link -> link.unit().id().equals(id))
                        .toList());
    }

    private List<Level> levels(UnitSnapshot unit) {
        List<Level> levels = new ArrayList<>();
        levels.add(unit.level());
        if (unit == top) {
            levels.addAll(levelsAbove);
        } else {
            unit.cluster().flatMap(this::unit).map(UnitSnapshot::level).ifPresent(levels::add);
        }
        return levels;
    }

    /** {@return whether a unit that requires a responsible person has none} */
    boolean hasVacancy(UnitSnapshot unit) {
        return links(unit).stream().anyMatch(link -> link.status() == LinkStatus.VACANT);
    }

    /** {@return whether the chain from a unit to the top has no vacancy} */
    boolean hasCompleteChain(UnitSnapshot unit) {
        Boolean known = hasCompleteChain.get(unit.id());
        if (known == null) {
            known = unit == top ? ResponsibilityChain.of(day, levels(top)).complete() : hasCompleteChainBelow(unit);
            hasCompleteChain.put(unit.id(), known);
        }
        return known;
    }

    private boolean hasCompleteChainBelow(UnitSnapshot unit) {
        boolean holeInCluster =
                unit.cluster().flatMap(this::unit).filter(this::hasVacancy).isPresent();
        return !hasVacancy(unit)
                && !holeInCluster
                && hasCompleteChain(unit.parent().flatMap(this::unit).orElse(top));
    }

    /** {@return a copy with additional units under the root unit} */
    SubtreeSnapshot with(Collection<UnitSnapshot> more) {
        return new SubtreeSnapshot(
                day, top, Stream.concat(units.values().stream(), more.stream()).toList(), levelsAbove);
    }

    /** {@return a copy that simulates the departure of a member} */
    SubtreeSnapshot without(String member) {
        UnitSnapshot first = top.without(member);
        return new SubtreeSnapshot(
                day,
                first,
                units.values().stream()
                        .map(unit -> unit == top ? first : unit.without(member))
                        .toList(),
                levelsAbove.stream().map(level -> level.without(member)).toList());
    }
}
