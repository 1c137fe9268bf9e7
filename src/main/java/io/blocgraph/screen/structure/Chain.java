package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.PersonRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for a subject, nearest level first as the API gives it. */
record Chain(LocalDate asOf, boolean complete, List<Link> links) {

    /** In which way somebody answers. */
    enum Via {
        SEAT,
        ASSIGNMENT
    }

    /** How a link stands. */
    enum Status {
        FILLED,
        ACTING,
        VACANT,
        LAPSED
    }

    /** One way in which somebody answers at one level. */
    record Link(
            UnitRef unit,
            Via via,
            @Nullable String role,
            @Nullable LocalDate since,
            Status status,
            String reason,
            @Nullable PersonRef member,
            @Nullable Assignment assignment) {}

    /** The assignment of a link. */
    record Assignment(@Nullable String topic, @Nullable Decision decision) {}

    /** The decision behind an assignment. */
    record Decision(String number) {}

    /** All links at one unit. */
    record Level(UnitRef unit, List<Link> links) {}

    /** The bloc up to which it leads, if it does. */
    Optional<UnitRef> bloc() {
        return links.stream()
                .map(Link::unit)
                .filter(it -> it.kind() == KnownKind.BLOC)
                .findFirst();
    }

    /** The levels from the top down, as they are drawn. */
    List<Level> levels() {
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
