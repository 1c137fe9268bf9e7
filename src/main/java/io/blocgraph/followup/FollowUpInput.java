/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** Validates what the inputs of several kinds of records have in common. */
final class FollowUpInput {

    private FollowUpInput() {}

    /**
     * Locks a unit that exists on the effective date, which must not be in the future.
     *
     * @param context the context of the change
     * @param field the input field that names it
     * @param id its id
     * @return the unit
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the unit, {@code IN_FUTURE},
     *     {@code UNIT_NOT_ESTABLISHED} or {@code UNIT_DISSOLVED}
     */
    static NodeSnapshot unit(ChangeContext context, String field, String id) {
        requireBegun(context);
        context.lock(id);
        NodeSnapshot unit = context.versionedNode(field, id, "Unit", MutationResult.of("unit", id));
        UnitLifetime.of(unit).require(field, context.day());
        return unit;
    }

    /** Rejects a change that takes effect in the future: records say what is planned and what was, each with days of its own. */
    static void requireBegun(ChangeContext context) {
        notInFuture(context, "effectiveOn", context.day());
    }

    /**
     * Rejects a day after today.
     *
     * @throws MutationRejectedException {@code IN_FUTURE} if it is
     */
    static void notInFuture(ChangeContext context, String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(context.today())) {
            throw MutationRejectedException.of(FollowUpProblem.IN_FUTURE, field, day);
        }
    }

    /**
     * Locks members.
     *
     * @throws MutationRejectedException {@code NOT_FOUND} or {@code ANONYMIZED} for one of them
     */
    static List<String> members(ChangeContext context, String field, @Nullable List<String> given) {
        List<String> ids = InputValidation.ids(field, given);
        context.lock(ids);
        context.nodes(field, ids, "Member");
        return ids;
    }

    /** {@return a line as it is stored; null if it was omitted} */
    static @Nullable String line(String field, @Nullable String given) {
        return InputValidation.name(field, given).orElse(null);
    }

    /** {@return a text as it is stored; null if it was omitted} */
    static @Nullable String text(String field, @Nullable String given) {
        return InputValidation.text(field, given).orElse(null);
    }

    /**
     * Returns a text that cannot be left out, as it is stored.
     *
     * @throws MutationRejectedException {@code EMPTY} if it is blank or null
     */
    static String requiredText(String field, @Nullable String given) {
        return InputValidation.text(field, given)
                .orElseThrow(() -> MutationRejectedException.of(ChangeProblem.EMPTY, field));
    }

    /**
     * Rejects numbers of people that cannot be.
     *
     * @throws MutationRejectedException {@code TOO_MANY_PRESENT} if more were present than should have been, or fewer than none
     */
    static void requirePresence(@Nullable Number present, @Nullable Number expected) {
        boolean negative = present != null && present.longValue() < 0 || expected != null && expected.longValue() < 0;
        if (negative || present != null && expected != null && present.longValue() > expected.longValue()) {
            throw MutationRejectedException.of(
                    FollowUpProblem.TOO_MANY_PRESENT,
                    "present",
                    Objects.toString(present, "–"),
                    Objects.toString(expected, "–"));
        }
    }

    /** Puts a property that is given, or null if it is to be removed, and leaves out what was omitted. */
    static <V> void put(
            Map<String, @Nullable Object> values,
            String property,
            ArgumentValue<V> given,
            Function<V, @Nullable Object> stored) {
        if (!given.isOmitted()) {
            V value = given.value();
            values.put(property, value == null ? null : stored.apply(value));
        }
    }

    /** {@return a number as it is stored; null if it was omitted} */
    static @Nullable Long number(@Nullable Integer given) {
        return given == null ? null : Long.valueOf(given);
    }
}
