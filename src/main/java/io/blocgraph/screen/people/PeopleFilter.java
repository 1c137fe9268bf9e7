package io.blocgraph.screen.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what members are filtered by, as the address says it.
 *
 * @param values the values by their names in the address; empty ones are left out
 */
public record PeopleFilter(Map<String, String> values) {

    /** Probations that should have been settled, and those that are to be within three months, too. */
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
     * The filter as the API takes it.
     *
     * @param within the id of the unit among whose members is looked
     * @param day the day for which it is asked
     * @param probation how many months probation lasts
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

    /** Whether those are meant whose probation is due. */
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
