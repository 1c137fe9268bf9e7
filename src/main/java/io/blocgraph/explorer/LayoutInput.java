/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.committee.SeatRole;
import io.blocgraph.explorer.Diagram.Person;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.LinkStatus;
import io.blocgraph.responsibility.Via;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The input of a layout: the units of a snapshot and the state in which they are shown, independent of their positions.
 *
 * @param subtree the subtree snapshot
 * @param values the legend key of each unit, by unit id
 * @param comparison the differences from another day
 * @param folded the ids of the units that are folded
 */
record LayoutInput(
        SubtreeSnapshot subtree, Map<String, String> values, SnapshotComparison comparison, Set<String> folded) {

    /** Link statuses, the worst first. */
    private static final List<LinkStatus> WORST_FIRST =
            List.of(LinkStatus.VACANT, LinkStatus.LAPSED, LinkStatus.ACTING, LinkStatus.FILLED);

    /** {@return the status of the responsibility for a unit} */
    Optional<LinkStatus> status(UnitSnapshot place) {
        return subtree.links(place).stream().map(ChainLink::status).min(Comparator.comparing(WORST_FIRST::indexOf));
    }

    /** {@return the person responsible for a unit: by seat, or for a cluster, which has no leader, by assignment} */
    Optional<Person> responsiblePerson(UnitSnapshot place) {
        return first(place, place.isA(UnitKind.CLUSTER) ? Via.ASSIGNMENT : Via.SEAT);
    }

    /** {@return the person responsible for a unit by assignment, where somebody else leads it} */
    Optional<Person> assignedPerson(UnitSnapshot place) {
        return place.isA(UnitKind.CLUSTER) ? Optional.empty() : first(place, Via.ASSIGNMENT);
    }

    private Optional<Person> first(UnitSnapshot place, Via via) {
        return subtree.links(place).stream()
                .filter(link -> link.via() == via && link.member().isPresent())
                .findFirst()
                .map(LayoutInput::responsiblePerson);
    }

    private static Person responsiblePerson(ChainLink link) {
        MemberRef holder = link.member().orElseThrow();
        return new Person(
                holder.id(),
                holder.fullName(),
                TextMetrics.initials(holder.fullName()),
                link.role().map(SeatRole::name).orElse(null),
                link.since(),
                link.status());
    }

    /** {@return a copy with everything expanded} */
    LayoutInput unfolded() {
        return new LayoutInput(subtree, values, comparison, Set.of());
    }

    /** {@return how a unit changed; empty if it did not} */
    Optional<ChangeKind> changeKind(UnitSnapshot place) {
        return Optional.ofNullable(comparison.changes().get(place.id()));
    }

    boolean folded(UnitSnapshot place) {
        return folded.contains(place.id());
    }

    /** {@return the number of units under a unit} */
    int hiddenUnits(UnitSnapshot place) {
        return (int) subtree.descendants(place).count();
    }

    /** {@return the number of edges to units under a unit: one from the parent unit each, and those of leaders and responsible people} */
    int hiddenEdges(UnitSnapshot place) {
        return subtree.descendants(place)
                .mapToInt(
                        unit -> 1 + unit.committee().size() + unit.assignments().size())
                .sum();
    }
}
