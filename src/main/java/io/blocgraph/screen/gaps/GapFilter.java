/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The filter and grouping of gaps, represented by the query parameters of the screen. Invalid values are ignored.
 *
 * @param values the query parameters
 */
record GapFilter(Map<String, String> values) {

    static final String WITHIN = "within";
    static final String RESPONSIBLE = "responsible";
    static final String RULE = "rule";
    static final String SEVERITY = "severity";
    static final String GROUP = "group";
    static final String AS_OF = "asOf";

    static final List<String> SEVERITIES = List.of("ERROR", "WARNING");
    static final String BY_PLACE = "place";

    /** All gaps of today, grouped by rule. */
    static final GapFilter NONE = new GapFilter(Map.of());

    GapFilter {
        values = Map.copyOf(values);
    }

    static GapFilter of(BeforeEnterEvent event) {
        var values = new TreeMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, given) -> given.stream().findFirst().ifPresent(it -> values.put(name, it)));
        return new GapFilter(values);
    }

    /** {@return the code or id of the unit to which the gaps are limited; empty for all units} */
    Optional<String> within() {
        return Optional.ofNullable(values.get(WITHIN));
    }

    /** {@return the id of the member who has to follow the gaps up; empty for everybody's} */
    Optional<String> responsible() {
        return Optional.ofNullable(values.get(RESPONSIBLE));
    }

    /** Returns the codes among the known rules that are selected; the parameter separates them by commas. */
    List<String> rules(List<String> known) {
        var asked = List.of(values.getOrDefault(RULE, "").split(","));
        return known.stream().filter(asked::contains).toList();
    }

    /** {@return the severity; null for both} */
    @Nullable
    String severity() {
        var severity = values.get(SEVERITY);
        return severity != null && SEVERITIES.contains(severity) ? severity : null;
    }

    /** {@return the day; empty for today} */
    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(values.get(AS_OF)).map(LocalDate::parse);
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    /** Returns whether the gaps are grouped by place instead of by rule. */
    boolean isByPlace() {
        return BY_PLACE.equals(values.get(GROUP));
    }

    /** Returns a copy with another value; null or an empty value removes the parameter. */
    GapFilter with(String name, @Nullable String value) {
        var next = new TreeMap<>(values);
        if (value == null || value.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new GapFilter(next);
    }

    /** Navigates to the screen with this filter. */
    void navigate() {
        UI.getCurrent().navigate("gaps", QueryParameters.simple(new TreeMap<>(values)));
    }
}
