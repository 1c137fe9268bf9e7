/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.screen.common.PageLink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The location of the structure screen: a unit, a member or neither, on a day. It is equivalent to the address and
 * determines everything that the screen shows.
 *
 * @param unit the code of the unit
 * @param member the code of the member
 * @param section the section of the panel; empty for the first
 * @param day the day; empty for today
 * @param invalidDay the invalid value of the parameter for the day; empty if it is valid or absent
 * @param filter the filter of the list in the section
 */
record StructureLocation(
        Optional<String> unit,
        Optional<String> member,
        Optional<String> section,
        Optional<LocalDate> day,
        Optional<String> invalidDay,
        Map<String, String> filter) {

    /** The location without a unit or member, today. */
    static final StructureLocation START = new StructureLocation(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    private static final String AS_OF = "asOf";

    static StructureLocation of(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var asOf = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AS_OF)
                .filter(it -> !it.isBlank());
        var day = asOf.flatMap(StructureLocation::day);
        return new StructureLocation(
                parameters.get("code"),
                parameters.get("member"),
                parameters.get("section"),
                day,
                day.isPresent() ? Optional.empty() : asOf,
                filter(event.getLocation().getQueryParameters()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> it.getYear() >= 1 && it.getYear() <= 9999);
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    StructureLocation toUnit(String code) {
        return new StructureLocation(
                Optional.of(code), Optional.empty(), Optional.empty(), day, Optional.empty(), Map.of());
    }

    StructureLocation toMember(String code) {
        return new StructureLocation(
                Optional.empty(), Optional.of(code), Optional.empty(), day, Optional.empty(), Map.of());
    }

    StructureLocation withDay(Optional<LocalDate> other) {
        return new StructureLocation(unit, member, section, other, Optional.empty(), filter);
    }

    /** Returns the location of another section. */
    StructureLocation withSection(String other) {
        return new StructureLocation(
                unit, member, Optional.of(other).filter(it -> !it.isEmpty()), day, Optional.empty(), Map.of());
    }

    /** Returns the same location with another filter. */
    StructureLocation withFilter(Map<String, String> other) {
        return new StructureLocation(unit, member, section, day, Optional.empty(), other);
    }

    void navigate() {
        UI.getCurrent().navigate(path(), parameters());
    }

    PageLink link(String text) {
        var query = parameters().getQueryString();
        return new PageLink(path() + (query.isEmpty() ? "" : "?" + query), text);
    }

    /** Creates a link to a unit or member in the diagram of its bloc, on the same day. */
    PageLink explorerLink(String bloc, String id, String text) {
        var query = new TreeMap<>(Map.of("chosen", id));
        day.ifPresent(it -> query.put(AS_OF, it.toString()));
        return new PageLink(
                "explorer/" + PageLink.encode(bloc) + "?"
                        + QueryParameters.simple(query).getQueryString(),
                text);
    }

    private QueryParameters parameters() {
        var all = new TreeMap<>(filter);
        day.ifPresent(it -> all.put(AS_OF, it.toString()));
        return QueryParameters.simple(all);
    }

    private static Map<String, String> filter(QueryParameters parameters) {
        var filter = new TreeMap<String, String>();
        parameters.getParameters().forEach((name, values) -> {
            if (!name.equals(AS_OF) && !values.isEmpty()) {
                filter.put(name, values.getFirst());
            }
        });
        return filter;
    }

    private String path() {
        return unit.map(it -> "structure/" + PageLink.encode(it))
                        .or(() -> member.map(it -> "member/" + PageLink.encode(it)))
                        .orElse("structure")
                + section.map(it -> "/" + it).orElse("");
    }
}
