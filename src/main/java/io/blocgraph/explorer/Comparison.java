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
 * What is otherwise on another day.
 *
 * @param shown the scene that is shown, with what is there on the other day only
 * @param changes what became of each unit that has changed, by their ids
 * @param other the scene of the other day; empty if the unit at the top is not there then
 */
record Comparison(Scene shown, Map<String, Mark> changes, Optional<Scene> other) {

    /** Nothing to compare with. */
    static Comparison none(Scene shown) {
        return new Comparison(shown, Map.of(), Optional.empty());
    }

    /**
     * Compares two days.
     *
     * @param shown the scene of the day that is shown
     * @param other the scene of the other day; empty if the unit at the top is not there then
     * @param earlier whether the other day is the earlier one
     * @return what is otherwise
     */
    static Comparison of(Scene shown, Optional<Scene> other, boolean earlier) {
        Map<String, Mark> changes = new HashMap<>();
        for (Place place : shown.places()) {
            Optional<Place> then = other.flatMap(scene -> scene.place(place.id()));
            if (then.isEmpty()) {
                changes.put(place.id(), earlier ? Mark.NEW : Mark.GONE);
            } else if (moved(place, then.get())) {
                changes.put(place.id(), Mark.MOVED);
            } else if (!holders(shown, place).equals(holders(other.get(), then.get()))) {
                changes.put(place.id(), Mark.HANDED_OVER);
            }
        }
        Set<String> known = new HashSet<>();
        shown.places().forEach(place -> known.add(place.id()));
        other.ifPresent(scene -> scene.places().forEach(place -> known.add(place.id())));
        List<Place> elsewhen = other.stream()
                .flatMap(scene -> scene.places().stream())
                .filter(place -> shown.place(place.id()).isEmpty())
                .map(place -> place.bygone(place.parent()
                        .filter(known::contains)
                        .orElse(shown.top().id())))
                .toList();
        elsewhen.forEach(place -> changes.put(place.id(), earlier ? Mark.GONE : Mark.NEW));
        return new Comparison(shown.with(elsewhen), changes, other);
    }

    private static boolean moved(Place one, Place other) {
        return !one.parent().equals(other.parent()) || !one.cluster().equals(other.cluster());
    }

    private static Set<String> holders(Scene scene, Place place) {
        return scene.links(place).stream()
                .map(ChainLink::member)
                .flatMap(Optional::stream)
                .map(MemberRef::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What became of a person's answering for a unit by assignment. */
    Optional<Mark> answering(MemberRef holder, Place place) {
        boolean changed = changes.get(place.id()) == Mark.HANDED_OVER
                && other.flatMap(scene -> scene.place(place.id())).stream()
                        .flatMap(then -> then.assignments().stream())
                        .noneMatch(assignment -> assignment.member().id().equals(holder.id()));
        return changed ? Optional.of(Mark.NEW) : Optional.empty();
    }

    long count(Mark mark) {
        return changes.values().stream().filter(it -> it == mark).count();
    }
}
