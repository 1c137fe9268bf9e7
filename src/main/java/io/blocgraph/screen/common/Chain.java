package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for a subject, nearest level first as the API gives it. */
public record Chain(LocalDate asOf, boolean complete, List<Link> links) {

    /** In which way somebody answers. */
    public enum Via {
        SEAT,
        ASSIGNMENT
    }

    /** How a link stands. */
    public enum Status {
        FILLED,
        ACTING,
        VACANT,
        LAPSED
    }

    /** One way in which somebody answers at one level. */
    public record Link(
            UnitRef unit,
            Via via,
            @Nullable String role,
            @Nullable LocalDate since,
            Status status,
            String reason,
            @Nullable MemberRef member,
            @Nullable AssignmentBasis assignment) {}

    /** What a link says of its assignment. */
    public record AssignmentBasis(
            @Nullable String topic, @Nullable DecisionRef decision) {}

    /** All links at one unit. */
    public record Level(UnitRef unit, List<Link> links) {}

    /** The bloc up to which it leads, if it does. */
    public Optional<UnitRef> bloc() {
        return links.stream()
                .map(Link::unit)
                .filter(it -> it.kind() == KnownKind.BLOC)
                .findFirst();
    }

    /** The levels from the top down, as they are drawn. */
    public List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var link : links) {
            if (levels.isEmpty()
                    || !levels.getLast().unit().id().equals(link.unit().id())) {
                levels.add(new Level(link.unit(), new ArrayList<>()));
            }
            levels.getLast().links().add(link);
        }
        return levels.reversed();
    }
}
