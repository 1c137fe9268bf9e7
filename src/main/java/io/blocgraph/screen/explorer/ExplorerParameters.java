/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.LayoutKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts locations of the explorer from and to query parameters. Defaults are omitted, and invalid values ignored.
 */
final class ExplorerParameters {

    private static final int MAX_SELECTED = 2;

    private ExplorerParameters() {}

    static ExplorerLocation read(BeforeEnterEvent event) {
        return read(event.getRouteParameters().get("unit"), event.getLocation().getQueryParameters());
    }

    static ExplorerLocation read(Optional<String> unit, QueryParameters query) {
        return new ExplorerLocation(
                unit,
                enumValue(LayoutKind.values(), query, "form", LayoutKind.CHART),
                enumValue(ColorEncoding.values(), query, "measure", ColorEncoding.COVERAGE),
                day(query, "asOf"),
                day(query, "compare"),
                query.getSingleParameter("without").filter(it -> !it.isBlank()),
                new TreeSet<>(list(query, "folded")),
                new TreeSet<>(list(query, "opened")),
                list(query, "chosen").stream().limit(MAX_SELECTED).toList(),
                query.getSingleParameter("as").filter("table"::equals).isPresent());
    }

    private static <E extends Enum<E>> E enumValue(E[] values, QueryParameters query, String name, E usual) {
        return Arrays.stream(values)
                .filter(it -> query.getSingleParameter(name)
                        .filter(toParameterValue(it)::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElse(usual);
    }

    /** Returns the name of a constant as in the addresses of files, such as {@code assignmentAge}. */
    private static String toParameterValue(Enum<?> value) {
        var capitals = Arrays.stream(value.name().split("_"))
                .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return capitals.substring(0, 1).toLowerCase(Locale.ROOT) + capitals.substring(1);
    }

    /** Returns the first invalid value of a parameter for a day; empty if all are valid or absent. */
    static Optional<String> invalidDay(QueryParameters query) {
        return Stream.of("asOf", "compare")
                .filter(it -> day(query, it).isEmpty())
                .flatMap(it -> query.getSingleParameter(it).stream())
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(it -> it.getYear() >= 1 && it.getYear() <= 9999);
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    private static List<String> list(QueryParameters query, String name) {
        return query.getSingleParameter(name).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** Formats parameters as a query string, in the given order. */
    static String toQuery(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** {@return the parameters of a location, without defaults} */
    static Map<String, String> write(ExplorerLocation location) {
        var values = new TreeMap<String, String>();
        if (location.layout() != LayoutKind.CHART) {
            values.put("form", toParameterValue(location.layout()));
        }
        if (location.colorEncoding() != ColorEncoding.COVERAGE) {
            values.put("measure", toParameterValue(location.colorEncoding()));
        }
        location.asOf().ifPresent(it -> values.put("asOf", it.toString()));
        location.compare().ifPresent(it -> values.put("compare", it.toString()));
        location.without().ifPresent(it -> values.put("without", it));
        put(values, "folded", location.folded().stream().sorted().collect(Collectors.joining(",")));
        put(values, "opened", location.opened().stream().sorted().collect(Collectors.joining(",")));
        put(values, "chosen", String.join(",", location.selected()));
        put(values, "as", location.table() ? "table" : "");
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
