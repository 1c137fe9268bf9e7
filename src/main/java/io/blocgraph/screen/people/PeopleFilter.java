package io.blocgraph.screen.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By what people are found, as it stands in the address.
 *
 * @param values the values by their names in the address; empty ones are left out
 */
public record PeopleFilter(Map<String, String> values) {

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

    /** The filter as the API takes it. */
    Map<String, Object> input(Optional<String> within, LocalDate day) {
        var input = new HashMap<String, Object>();
        within.ifPresent(it -> input.put("within", it));
        get("text").ifPresent(it -> input.put("text", it));
        get("status").ifPresent(it -> input.put("status", it));
        get("gender").ifPresent(it -> input.put("gender", it));
        get("seat").ifPresent(it -> input.put("holdsSeat", it.equals("yes")));
        get("assigned").ifPresent(it -> input.put("holdsAssignment", it.equals("yes")));
        years("from")
                .ifPresent(it ->
                        input.put("bornBefore", day.minusYears(it).plusDays(1).toString()));
        years("to")
                .ifPresent(it -> input.put("bornAfter", day.minusYears(it + 1L).toString()));
        return input;
    }

    private Optional<Integer> years(String name) {
        return get(name).filter(it -> it.matches("\\d{1,3}")).map(Integer::valueOf);
    }

    String order() {
        return get("order").filter(it -> it.matches("[A-Z_]+")).orElse("GIVEN_NAME");
    }
}
