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
 * What is told of the units of a scene, wherever they stand.
 *
 * @param subtree the scene
 * @param values by which colour each unit is shown, by their ids
 * @param comparison what is otherwise on another day
 * @param folded the ids of the units that are folded
 */
record LayoutInput(
        SubtreeSnapshot subtree, Map<String, String> values, SnapshotComparison comparison, Set<String> folded) {

    /** The worst first. */
    private static final List<LinkStatus> WORST_FIRST =
            List.of(LinkStatus.VACANT, LinkStatus.LAPSED, LinkStatus.ACTING, LinkStatus.FILLED);

    /** How it stands with who answers at a unit. */
    Optional<LinkStatus> status(UnitSnapshot place) {
        return subtree.links(place).stream().map(ChainLink::status).min(Comparator.comparing(WORST_FIRST::indexOf));
    }

    /** Who answers for a unit: by seat; for a cluster, which nobody leads, by assignment. */
    Optional<Person> responsiblePerson(UnitSnapshot place) {
        return first(place, place.isA(UnitKind.CLUSTER) ? Via.ASSIGNMENT : Via.SEAT);
    }

    /** Who answers for a unit by assignment, where somebody else leads it. */
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

    /** The same with nothing folded. */
    LayoutInput unfolded() {
        return new LayoutInput(subtree, values, comparison, Set.of());
    }

    Optional<ChangeKind> changeKind(UnitSnapshot place) {
        return Optional.ofNullable(comparison.changes().get(place.id()));
    }

    boolean folded(UnitSnapshot place) {
        return folded.contains(place.id());
    }

    /** How many units are below a unit. */
    int hiddenUnits(UnitSnapshot place) {
        return (int) subtree.descendants(place).count();
    }

    /** How many ties end at the units below a unit: each stands under one, and people lead and answer for it. */
    int hiddenEdges(UnitSnapshot place) {
        return subtree.descendants(place)
                .mapToInt(
                        unit -> 1 + unit.committee().size() + unit.assignments().size())
                .sum();
    }
}
