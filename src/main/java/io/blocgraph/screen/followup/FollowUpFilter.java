/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, which is its address.
 *
 * @param section the part of the screen; empty for the agenda
 * @param values the query parameters, without empty values
 */
record FollowUpFilter(String section, Map<String, String> values) {

    /** The parts of the screen, with the kinds of records that each lists; the agenda lists all. */
    static final Map<String, List<String>> KINDS = Map.of(
            "visits", List.of("VISIT"),
            "developments", List.of("DEVELOPMENT"),
            "feedback", List.of("FEEDBACK"),
            "inspections", List.of("INSPECTION", "FINDING"),
            "resolutions", List.of("RESOLUTION", "POINT"),
            "targets", List.of("TARGET"),
            "meetings", List.of("MEETING"),
            "studies", List.of("STUDY_SESSION"));

    /** The kinds that have parts, by the sections in which they are listed with them. */
    private static final Map<String, String> WHOLES = Map.of("inspections", "INSPECTION", "resolutions", "RESOLUTION");

    static final List<String> SECTIONS = List.of(
            "", "visits", "developments", "feedback", "inspections", "resolutions", "targets", "meetings", "studies");

    static final List<String> STATES = List.of("open", "overdue", "closed");

    private static final List<String> OPEN =
            List.of("PLANNED", "RAISED", "IN_HAND", "ESCALATED", "OPEN", "REMEDIED", "DRAFT", "ISSUED");

    private static final List<String> CLOSED = List.of(
            "HELD",
            "CANCELLED",
            "NOT_HELD",
            "SETTLED",
            "CONCLUDED",
            "VERIFIED",
            "REVIEWED",
            "DONE",
            "PARTLY",
            "NOT_DONE",
            "DROPPED");

    static FollowUpFilter of(BeforeEnterEvent event) {
        var values = new TreeMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, given) ->
                        given.stream().findFirst().filter(it -> !it.isBlank()).ifPresent(it -> values.put(name, it)));
        var section = event.getRouteParameters().get("section").orElse("");
        return new FollowUpFilter(SECTIONS.contains(section) ? section : "", values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** {@return a copy with another value; null or an empty one removes the parameter} */
    FollowUpFilter with(String name, @Nullable String value) {
        var next = new TreeMap<>(values);
        if (value == null || value.isBlank()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new FollowUpFilter(section, next);
    }

    /** {@return the id of the member at whose units the agenda shows what others have to do; empty if it shows all} */
    Optional<String> below() {
        return section.isEmpty() ? get("below") : Optional.empty();
    }

    /** {@return the month of the agenda} */
    YearMonth month(LocalDate today) {
        try {
            return get("month").map(YearMonth::parse).orElseGet(() -> YearMonth.from(today));
        } catch (DateTimeException ignored) {
            return YearMonth.from(today);
        }
    }

    /** {@return the address of a section with the same unit} */
    String address(String other) {
        var kept = new TreeMap<String, String>();
        get("within").ifPresent(it -> kept.put("within", it));
        return address(other, kept);
    }

    /** {@return the address of this filter} */
    String address() {
        return address(section, values);
    }

    private static String address(String section, Map<String, String> values) {
        var query = QueryParameters.simple(values).getQueryString();
        return "follow-up" + (section.isEmpty() ? "" : "/" + section) + (query.isEmpty() ? "" : "?" + query);
    }

    void navigate() {
        UI.getCurrent()
                .navigate("follow-up" + (section.isEmpty() ? "" : "/" + section), QueryParameters.simple(values));
    }

    /** {@return whether resolutions are listed with their points, or inspections with their findings, and not what matches of both} */
    boolean isWithParts() {
        return WHOLES.containsKey(section)
                && get("text").isEmpty()
                && get("state").isEmpty();
    }

    /** {@return the arguments of the query for the records that are listed with their parts, as {@link #arguments}} */
    Map<String, Object> argumentsOfWholes(Optional<String> within) {
        var arguments = arguments(within);
        arguments.put("records", List.of(Objects.requireNonNull(WHOLES.get(section))));
        return arguments;
    }

    /**
     * {@return the arguments of the query for the records}
     *
     * @param within the id of the unit; empty for all units
     */
    Map<String, Object> arguments(Optional<String> within) {
        var arguments = new HashMap<String, Object>();
        within.ifPresent(it -> arguments.put("within", it));
        arguments.put("records", KINDS.getOrDefault(section, List.of()));
        get("text").ifPresent(it -> arguments.put("text", it));
        switch (get("state").orElse("")) {
            case "open" -> arguments.put("states", OPEN);
            case "overdue" -> arguments.put("overdue", true);
            case "closed" -> arguments.put("states", CLOSED);
            default -> {}
        }
        get("year").filter(it -> it.matches("\\d{4}")).map(Integer::valueOf).ifPresent(it -> {
            arguments.put("begin", LocalDate.of(it, 1, 1).toString());
            arguments.put("end", LocalDate.of(it + 1, 1, 1).toString());
        });
        return arguments;
    }
}
