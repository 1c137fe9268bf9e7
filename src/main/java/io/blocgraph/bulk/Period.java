package io.blocgraph.bulk;

import io.blocgraph.graph.RelationshipType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in the files.
 *
 * @param since the first day, null where not known
 * @param until the first day after it, null while it lasts
 */
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

    private static final Comparator<Period> BY_START =
            Comparator.comparing(Period::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    boolean ordered() {
        return since == null || until == null || since.isBefore(until);
    }

    /** Whether it has ended by a day, so that it belongs to the past. */
    boolean endedBy(LocalDate day) {
        return RelationshipType.hasEnded(until, day);
    }

    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return since == null || other.until == null || since.isBefore(other.until);
    }

    /** Whether any two of some spells overlap. */
    static boolean anyOverlap(List<Period> periods) {
        List<Period> sorted = periods.stream().sorted(BY_START).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }
}
