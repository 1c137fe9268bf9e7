package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names who is responsible for a subject, nearest level first as the API gives it. */
public record Chain(LocalDate asOf, boolean complete, List<Link> links) {

    /** Says how somebody is responsible. */
    public enum Via {
        SEAT,
        ASSIGNMENT
    }

    /** Says how a link is filled. */
    public enum Status {
        FILLED,
        ACTING,
        VACANT,
        LAPSED
    }

    /** Names one who is responsible at one level. */
    public record Link(
            UnitRef unit,
            Via via,
            @Nullable String role,
            @Nullable LocalDate since,
            Status status,
            String reason,
            @Nullable MemberRef member,
            @Nullable AssignmentBasis assignment) {}

    /** Describes the assignment of a link. */
    public record AssignmentBasis(
            @Nullable String topic, @Nullable DecisionRef decision) {}

    /** Groups all links at one unit. */
    public record Level(UnitRef unit, List<Link> links) {}

    /** Finds the bloc up to which it leads, if it does. */
    public Optional<UnitRef> bloc() {
        return links.stream()
                .map(Link::unit)
                .filter(it -> it.kind() == KnownKind.BLOC)
                .findFirst();
    }

    /** Groups the links by level, from the top down. */
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
