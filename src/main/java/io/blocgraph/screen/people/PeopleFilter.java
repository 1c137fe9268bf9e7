/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The filter of members, represented by the query parameters of the screen.
 *
 * @param values the query parameters, without empty values
 */
public record PeopleFilter(Map<String, String> values) {

    /**
     * The values of {@code due}: {@code overdue} selects overdue probations, {@code soon} also those due within three
     * months.
     */
    static final List<String> DUE = List.of("overdue", "soon");

    private static final int DAYS_AHEAD = 90;

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(it -> !it.isBlank());
    }

    PeopleFilter with(String name, @Nullable Object value) {
        var all = new TreeMap<>(values);
        if (value == null || value.toString().isBlank()) {
            all.remove(name);
        } else {
            all.put(name, value.toString());
        }
        return new PeopleFilter(all);
    }

    /**
     * Converts the filter to an input object of the API.
     *
     * @param within the id of the unit to search in; empty for all units
     * @param day the day of the query
     * @param probation the length of probation, in months
     * @return the input object
     */
    Map<String, Object> toInput(Optional<String> within, LocalDate day, int probation) {
        var input = new HashMap<String, Object>();
        within.ifPresent(it -> input.put("within", it));
        get("text").ifPresent(it -> input.put("text", it));
        get("status").ifPresent(it -> input.put("status", it));
        get("due").filter(DUE::contains).ifPresent(it -> {
            input.put("status", "PROBATION");
            input.put(
                    "joinedBefore",
                    dueBefore(it, day).minusMonths(probation).plusDays(1).toString());
        });
        get("gender").ifPresent(it -> input.put("gender", it));
        get("seat").ifPresent(it -> input.put("holdsSeat", it.equals("yes")));
        get("assigned").ifPresent(it -> input.put("holdsAssignment", it.equals("yes")));
        age("from")
                .ifPresent(it ->
                        input.put("bornBefore", day.minusYears(it).plusDays(1).toString()));
        age("to").ifPresent(it -> input.put("bornAfter", day.minusYears(it + 1L).toString()));
        return input;
    }

    /** Returns whether the filter selects members whose probation is due. */
    boolean isDue() {
        return get("due").filter(DUE::contains).isPresent();
    }

    private static LocalDate dueBefore(String due, LocalDate day) {
        return due.equals("soon") ? day.plusDays(DAYS_AHEAD) : day;
    }

    private Optional<Integer> age(String name) {
        return get(name).filter(it -> it.matches("\\d{1,3}")).map(Integer::valueOf);
    }

    String order() {
        return get("order").filter(it -> it.matches("[A-Z_]+")).orElse(isDue() ? "JOINED_ON" : "GIVEN_NAME");
    }
}
