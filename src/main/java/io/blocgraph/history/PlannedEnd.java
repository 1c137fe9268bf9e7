/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ends what a change begins on the day on which something that it depends on is already planned to end: a unit that will be
 * dissolved or merged, a member who will leave. What began before the plan was made is ended by the plan itself.
 */
public final class PlannedEnd {

    private PlannedEnd() {}

    /**
     * Returns when something that begins on the effective date ends, and adds a warning to the change if that is because of
     * what is already planned.
     *
     * @param context the context of the change
     * @param work receives the warning
     * @param given the end date that the input names, which is kept; null if it names none
     * @param on the ids of the units and members on which it depends; those that are not locked are ignored
     * @return the first day on which it is no longer valid; null if it is open-ended
     */
    public static @Nullable LocalDate of(
            ChangeContext context, UnitOfWork work, @Nullable LocalDate given, Collection<String> on) {
        if (given != null) {
            return given;
        }
        NodeSnapshot first = on.stream()
                .flatMap(id -> context.find(id).stream())
                .filter(node -> day(node) instanceof LocalDate end && end.isAfter(context.day()))
                .min(Comparator.comparing(node -> Objects.requireNonNull(day(node))))
                .orElse(null);
        if (first == null) {
            return null;
        }
        LocalDate end = Objects.requireNonNull(day(first));
        work.warn(ChangeProblem.ENDS_AS_PLANNED, first, end);
        return end;
    }

    /** {@return the day on which a unit or a member ends; null if none is planned} */
    private static @Nullable LocalDate day(NodeSnapshot node) {
        return node.day(node.hasLabel("Unit") ? "dissolvedOn" : "leftOn");
    }
}
