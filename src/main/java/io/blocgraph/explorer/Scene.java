package io.blocgraph.explorer;

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

/** What a picture is made of: a unit and all below it on a day, with who could answer at each. Threads may share it. */
final class Scene {

    private final LocalDate day;
    private final Place top;
    private final List<Level> above;
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Place>> below = new HashMap<>();
    private final Map<String, List<Place>> clustered = new HashMap<>();
    private final Map<String, Size> sizes = new ConcurrentHashMap<>();
    private final Map<String, List<ChainLink>> links = new ConcurrentHashMap<>();
    private final Map<String, Boolean> complete = new ConcurrentHashMap<>();

    /** How many members there are, and how many of them are official. */
    record Size(long members, long official) {

        Size plus(Size other) {
            return new Size(members + other.members, official + other.official);
        }
    }

    /**
     * Puts it together.
     *
     * @param day the day
     * @param top the unit at the top
     * @param all the unit and all below it
     * @param above the levels above it, nearest first
     */
    Scene(LocalDate day, Place top, Collection<Place> all, List<Level> above) {
        this.day = day;
        this.top = top;
        this.above = List.copyOf(above);
        all.stream().sorted(Comparator.comparing(Place::code)).forEach(place -> places.put(place.id(), place));
        for (Place place : places.values()) {
            place.parent()
                    .ifPresent(parent -> below.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(place));
            place.cluster()
                    .ifPresent(cluster -> clustered
                            .computeIfAbsent(cluster, id -> new ArrayList<>())
                            .add(place));
        }
    }

    Place top() {
        return top;
    }

    Collection<Place> places() {
        return places.values();
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** What stands right under a unit; of a cluster, what it groups. */
    List<Place> below(Place place) {
        return (place.isA(UnitKind.CLUSTER) ? clustered : below).getOrDefault(place.id(), List.of());
    }

    /** All units below one, itself left out, each once: what a cluster groups is below the cluster's superior, too. */
    Stream<Place> allBelow(Place place) {
        return below(place).stream()
                .flatMap(child -> child.isA(UnitKind.CLUSTER)
                        ? Stream.of(child)
                        : Stream.concat(Stream.of(child), allBelow(child)));
    }

    /** How many members belong to a unit and to all below it. */
    Size size(Place place) {
        Size known = sizes.get(place.id());
        if (known == null) {
            known = new Size(place.members(), place.official());
            for (Place child : below(place)) {
                if (!child.isA(UnitKind.CLUSTER)) {
                    known = known.plus(size(child));
                }
            }
            sizes.put(place.id(), known);
        }
        return known;
    }

    /** The links of chains at a unit: by seat first. */
    List<ChainLink> links(Place place) {
        return links.computeIfAbsent(
                place.id(),
                id -> ResponsibilityChain.of(day, levels(place)).links().stream()
                        .filter(link -> link.unit().id().equals(id))
                        .toList());
    }

    private List<Level> levels(Place place) {
        List<Level> levels = new ArrayList<>();
        levels.add(place.level());
        if (place == top) {
            levels.addAll(above);
        } else {
            place.cluster().flatMap(this::place).map(Place::level).ifPresent(levels::add);
        }
        return levels;
    }

    /** Whether nobody answers at a unit where somebody must. */
    boolean hole(Place place) {
        return links(place).stream().anyMatch(link -> link.status() == LinkStatus.VACANT);
    }

    /** Whether the chain of a unit reaches from itself to the top without a hole. */
    boolean complete(Place place) {
        Boolean known = complete.get(place.id());
        if (known == null) {
            known = place == top ? ResponsibilityChain.of(day, levels(top)).complete() : completeBelow(place);
            complete.put(place.id(), known);
        }
        return known;
    }

    private boolean completeBelow(Place place) {
        boolean holeInCluster =
                place.cluster().flatMap(this::place).filter(this::hole).isPresent();
        return !hole(place)
                && !holeInCluster
                && complete(place.parent().flatMap(this::place).orElse(top));
    }

    /** The same with more units below the one at the top. */
    Scene with(Collection<Place> more) {
        return new Scene(
                day, top, Stream.concat(places.values().stream(), more.stream()).toList(), above);
    }

    /** The same, if somebody left. */
    Scene without(String member) {
        Place first = top.without(member);
        return new Scene(
                day,
                first,
                places.values().stream()
                        .map(place -> place == top ? first : place.without(member))
                        .toList(),
                above.stream().map(level -> level.without(member)).toList());
    }
}
